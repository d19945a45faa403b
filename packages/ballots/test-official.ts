import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodeChance, nodeMachine } from "@hemicycle/ballots/node";
import { certify, newSeed, openCeremony, route, share } from "./ceremony.ts";
import { acceptShares } from "./ceremony-shares.ts";
import type { Question } from "./election.ts";
import { belenios2048 } from "./modular.ts";
import { sound } from "./test-ceremony.ts";
import { beleniosOut } from "./test-tool.ts";
import type { Ceremony } from "./trustees.ts";

/**
 * For the tests: an election that the official tool holds, step by step, in a folder of its own.
 */

/** Whose program makes the messages of a trustee. */
export type Maker = "official" | "own";

interface Trustee {
  /** The name of its files. */
  readonly id: string;
  readonly maker: Maker;
  readonly seed: string;
}

const group = belenios2048(nodeMachine);
const step = "setup generate-trustee-key-threshold --group BELENIOS-2048";
const threshold = 3;
const weights = [17, 10, 17];

export class OfficialElection {
  readonly #folder: string;
  #uuid = "";
  #credentials: readonly string[] = [];
  #trustees: readonly Trustee[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  archive(): Uint8Array {
    return readFileSync(this.#at(`${this.#uuid}.bel`));
  }

  /** The voters and their credentials. */
  async prepare(): Promise<void> {
    this.#uuid = (await this.#run("setup generate-token")).trim();
    const voters = weights.map((weight, at) => `v${at}@p.example,v${at},${weight}`);
    this.#write("voters.txt", `${voters.join("\n")}\n`);
    const made = `setup generate-credentials --uuid ${this.#uuid} --group BELENIOS-2048`;
    await this.#run(`${made} --file voters.txt`);
    const [list = ""] = this.#named(".pubcreds");
    const [secrets = ""] = this.#named(".privcreds");
    renameSync(this.#at(list), this.#at("public_creds.json"));
    const lines = this.#read(secrets).split("\n");
    this.#credentials = lines.map((line) => line.split(" ").at(-1) ?? "");
  }

  /** Five trustees, each of whose messages one of the two programs makes. */
  async ceremony(makers: readonly Maker[]): Promise<void> {
    const trustees: Trustee[] = [];
    for (const maker of makers) trustees.push(await this.#certified(maker));
    this.#trustees = trustees;
    const certs = trustees.map(({ id }) => this.#read(`${id}.cert`));
    this.#write("certs.jsons", `${certs.join("\n")}\n`);
    await this.#run(`${step} --certs certs.jsons --step 2`);
    const ceremony = sound(openCeremony(group, certs, threshold));
    const polynomials = await this.#polynomials(ceremony);
    this.#write("polynomials.jsons", `${polynomials.join("\n")}\n`);
    const outputs = await this.#outputs(ceremony, polynomials);
    const last = `${step} --certs certs.jsons --step 6 --polynomials polynomials.jsons`;
    this.#write("threshold.json", await this.#run(last, `${outputs.join("\n")}\n`));
    this.#write("public_keys.jsons", "");
    await this.#run("setup make-trustees");
    rmSync(this.#at("threshold.json"));
  }

  async begin(questions: readonly Question[]): Promise<void> {
    const about = { description: "", name: "Élection", administrator: "A" };
    const template = { ...about, questions, credential_authority: "C" };
    this.#write("questions.json", JSON.stringify(template));
    const made = `setup make-election --uuid ${this.#uuid} --group BELENIOS-2048`;
    await this.#run(`${made} --template questions.json`);
    await this.#run("archive init");
    for (const name of ["election.json", "trustees.json", "public_creds.json"]) {
      rmSync(this.#at(name));
    }
  }

  /** The next voter's ballot. */
  async vote(choices: readonly (readonly number[])[]): Promise<void> {
    const [credential = "", ...others] = this.#credentials;
    this.#credentials = others;
    this.#write("credential", credential);
    this.#write("choice.json", JSON.stringify(choices));
    const made = "election generate-ballot --privcred credential --ballot choice.json";
    await this.#add("Ballot", await this.#run(made));
  }

  /** To the end, with the partial decryptions of these trustees, from 1. */
  async close(decrypting: readonly number[]): Promise<void> {
    await this.#add("EndBallots");
    await this.#add("EncryptedTally", await this.#run("election compute-encrypted-tally"));
    for (const place of decrypting) {
      const id = this.#trustees[place - 1]?.id;
      const keys = `--key ${id}.key --decryption-key ${id}.dkey`;
      const made = await this.#run(`election decrypt-threshold ${keys} --trustee-id ${place}`);
      await this.#add("PartialDecryption", made);
    }
    await this.#add("Result", await this.#run("election compute-result"));
    await this.#run("election verify");
  }

  async #certified(maker: Maker): Promise<Trustee> {
    const before = new Set(this.#named(".key"));
    if (maker === "own") {
      const id = `own${before.size}`;
      const seed = newSeed(nodeChance);
      this.#write(`${id}.key`, seed);
      this.#write(`${id}.cert`, certify(group, { seed, context: undefined }, nodeChance));
      return { id, maker, seed };
    }
    await this.#run(`${step} --step 1`);
    const file = this.#named(".key").find((name) => !before.has(name)) ?? "";
    return { id: file.replace(".key", ""), maker, seed: this.#read(file) };
  }

  async #polynomials(ceremony: Ceremony<bigint>): Promise<readonly string[]> {
    const made: string[] = [];
    for (const { id, maker, seed } of this.#trustees) {
      const third = `${step} --certs certs.jsons --key ${id}.key --step 3 --threshold ${threshold}`;
      const own = () => sound(share(ceremony, seed, nodeChance));
      made.push(maker === "own" ? own() : (await this.#run(third)).trim());
    }
    return made;
  }

  async #outputs(
    ceremony: Ceremony<bigint>,
    polynomials: readonly string[],
  ): Promise<readonly string[]> {
    const deliveries = sound(route(ceremony, polynomials));
    const made: string[] = [];
    for (const [at, { id, maker, seed }] of this.#trustees.entries()) {
      const delivery = deliveries[at] ?? "";
      const fifth = `${step} --certs certs.jsons --key ${id}.key --step 5`;
      const own = () => sound(acceptShares(ceremony, { seed, delivery }, nodeChance));
      const output = maker === "own" ? own() : (await this.#run(fifth, delivery)).trim();
      made.push(output);
      // What step 6 gives back to each, under a name that only the tool knows how to make.
      const { private_key } = JSON.parse(output) as { readonly private_key: string };
      this.#write(`${id}.dkey`, private_key);
    }
    return made;
  }

  #at(name: string): string {
    return join(this.#folder, name);
  }

  #read(name: string): string {
    return readFileSync(this.#at(name), "utf8").trim();
  }

  #write(name: string, text: string): void {
    writeFileSync(this.#at(name), text);
  }

  #named(ending: string): readonly string[] {
    return readdirSync(this.#folder).filter((name) => name.endsWith(ending));
  }

  #run(args: string, input?: string): Promise<string> {
    return beleniosOut(this.#folder, args.split(" "), input);
  }

  async #add(type: string, input?: string): Promise<void> {
    await this.#run(`archive add-event --type=${type}`, input);
  }
}
