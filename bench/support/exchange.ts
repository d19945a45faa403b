import { connect, type Socket } from "node:net";

/** Milliseconds of the machine's monotonic clock: the same in all processes of the machine. */
export const clock = (): number => Number(process.hrtime.bigint()) / 1e6;

export interface Request {
  readonly port: number;
  /** Address of this machine from which it is sent: the server counts connections by address. */
  readonly from?: string;
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: object;
}

export interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
  /** Milliseconds from the call to the last byte of the answer; the connection is opened in it. */
  readonly took: number;
  /** Whose connection stays open, as that of a browser does; for whoever asked to close. */
  readonly socket: Socket;
}

/** What a browser sends with every request. */
const browser = {
  "User-Agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142",
  "Accept-Language": "en-GB,en;q=0.9,fr;q=0.8",
  "Accept-Encoding": "gzip, deflate, br, zstd",
  "Sec-Fetch-Site": "same-origin",
  "Sec-Fetch-Mode": "cors",
  "Sec-Fetch-Dest": "empty",
  Connection: "keep-alive",
};

/** The head of a request as a browser on this machine would write it. */
export const headOf = ({ port, method, path, cookie, headers }: Request): string => {
  const page = { Host: `localhost:${port}`, Referer: `http://localhost:${port}/` };
  const all = { ...page, ...browser, ...(cookie && { Cookie: cookie }), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n`;
};

/** Asks on a connection of its own. Rejects if it breaks before the answer is whole. */
export const exchange = (request: Request): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const start = clock();
    const { port, from, body } = request;
    const socket = connect({ port, host: "127.0.0.1", ...(from && { localAddress: from }) });
    socket.setNoDelay(true);
    const text = body === undefined ? "" : JSON.stringify(body);
    socket.write(headOf(body === undefined ? request : withLength(request, text)) + text);
    let read = "";
    // A sign is a byte, so that lengths can be compared.
    socket.setEncoding("latin1");
    socket.on("data", (piece: string) => {
      read += piece;
      const answer = wholeAnswer(read);
      if (answer === undefined) return;
      socket.removeAllListeners();
      socket.on("error", () => socket.destroy());
      socket.resume();
      resolve({ ...answer, took: clock() - start, socket });
    });
    socket.once("error", reject);
    socket.once("close", () => reject(new Error(`closed after ${read.length} bytes`)));
  });

const withLength = (request: Request, text: string): Request => {
  const length = String(Buffer.byteLength(text));
  const typed = { "Content-Type": "application/json", "Content-Length": length };
  return { ...request, headers: { ...typed, ...request.headers } };
};

/** The answer, when all of it is there (RFC 9112, 6.3). */
const wholeAnswer = (read: string): Pick<Answer, "status" | "head" | "body"> | undefined => {
  const end = read.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const head = read.slice(0, end);
  const status = Number(head.slice(9, 12));
  const rest = read.slice(end + 4);
  if (/^transfer-encoding: chunked/im.test(head)) {
    return rest.endsWith("0\r\n\r\n") ? { status, head, body: unchunked(rest) } : undefined;
  }
  const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
  return rest.length < length ? undefined : { status, head, body: rest.slice(0, length) };
};

const unchunked = (text: string): string => {
  let body = "";
  for (let at = 0; ; ) {
    const lineEnd = text.indexOf("\r\n", at);
    const size = Number.parseInt(text.slice(at, lineEnd), 16);
    if (!(size > 0)) return body;
    body += text.slice(lineEnd + 2, lineEnd + 2 + size);
    at = lineEnd + 2 + size + 2;
  }
};

/** The answer as JSON; throws with it if the status is not the one that is expected. */
export const ask = async <T>(request: Request, status = 200): Promise<T> => {
  const plain = { "Accept-Encoding": "identity", ...request.headers };
  const answer = await exchange({ ...request, headers: plain });
  answer.socket.destroy();
  if (answer.status !== status) {
    throw new Error(`${request.method} ${request.path}: ${answer.status} ${answer.body}`);
  }
  // Whoever asks knows what the server answers at this address.
  return JSON.parse(Buffer.from(answer.body, "latin1").toString("utf8")) as T;
};

/** The cookie that an answer sets. */
export const cookieIn = (head: string): string =>
  /^set-cookie: ([^;\r\n]+)/im.exec(head)?.[1] ?? "";
