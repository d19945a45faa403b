import { connect } from "node:net";
import { networkInterfaces } from "node:os";

/** In milliseconds. */
const patience = 300;

/**
 * Addresses of this machine in its network at which its own server answers, for a phone beside it:
 * "http://192.168.1.20:4747". Whether a wall stands between the two nobody can know here.
 */
export async function nearby(port: number): Promise<readonly string[]> {
  const found = await Promise.all(
    ownAddresses().map(async (address) => ((await answers(address, port)) ? [address] : [])),
  );
  return found.flat().map((address) => `http://${address}:${port}`);
}

/** Of IPv4, as a person could write it down; not those that are given where there is no network. */
const ownAddresses = (): readonly string[] =>
  Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ family, internal, address }) => {
      return family === "IPv4" && !internal && !address.startsWith("169.254.");
    })
    .map(({ address }) => address);

const answers = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (reached: boolean): void => {
      socket.destroy();
      resolve(reached);
    };
    socket.setTimeout(patience, () => end(false));
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
  });
