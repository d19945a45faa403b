import { createServer, type Server } from "node:http";
import { extname, join } from "node:path";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import type { Page } from "playwright-core";
import { build } from "vite";

/**
 * The components on a page of their own, built as the screens are and served under the strict
 * policy.
 */
export interface Stage {
  readonly url: string;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** As strict as the server's. */
const policy = [
  "default-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types svelte-trusted-html hemicycle-worker",
].join("; ");

/** `page` is one of the pages of this folder: of the components alone, or of whole screens. */
export async function openStage(page = "index.html"): Promise<Stage> {
  const files = await built(page);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://stage").pathname;
    const name = path === "/" ? page : path.slice(1);
    const body = files.get(name);
    const type = types[extname(name)] ?? "application/octet-stream";
    const headers = { "content-type": type, "content-security-policy": policy };
    response.writeHead(body === undefined ? 404 : 200, headers).end(body);
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/**
 * Collects what a page must never say: script errors, refused resources, breaches of the policy.
 */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    const silent = message.text().includes("favicon.ico");
    if (message.type() === "error" && !silent) complaints.push(message.text());
  });
  return complaints;
}

async function built(page: string): Promise<Map<string, string | Uint8Array>> {
  const result = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: "error",
    plugins: [svelte({ configFile: "../svelte.config.js" })],
    build: {
      write: false,
      rolldownOptions: { input: join(import.meta.dirname, page) },
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: "esnext",
    },
  });
  const outputs = [result].flat().flatMap((bundle) => ("output" in bundle ? bundle.output : []));
  return new Map(
    outputs.map((file) => [file.fileName, file.type === "chunk" ? file.code : file.source]),
  );
}

function listen(server: Server): Promise<number> {
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      done(typeof address === "object" && address ? address.port : 0);
    });
  });
}
