/** For the tests: a way to PostgreSQL that can be cut at the very moment of a commit. */
import { connect, createServer, type Server, type Socket } from "node:net";

/** Where the connection breaks at the next commit, and whether it can be made again at once. */
export type Cut = "before" | "after" | "after, and away";

export interface Proxy {
  readonly url: string;
  cut(next: Cut): void;
  reopen(): void;
  close(): Promise<void>;
}

export async function startProxy(target: string): Promise<Proxy> {
  const state = { next: undefined as Cut | undefined, away: false, sockets: new Set<Socket>() };
  const { port } = new URL(target);
  const server = createServer((client) => {
    if (state.away) return void client.destroy();
    join(client, connect(Number(port), "127.0.0.1"));
  });

  const join = (client: Socket, database: Socket) => {
    let committing = false;
    const both = [client, database];
    const drop = () => {
      for (const socket of both) socket.destroy();
    };
    for (const socket of both) {
      state.sockets.add(socket);
      socket
        .on("error", drop)
        .on("close", drop)
        .on("close", () => state.sockets.delete(socket));
    }
    client.on("data", (bytes) => {
      committing = state.next !== undefined && bytes.includes("commit\0");
      if (committing && state.next === "before") {
        state.next = undefined;
        drop();
      } else database.write(bytes);
    });
    database.on("data", (bytes) => {
      if (!committing) return void client.write(bytes);
      state.away = state.next === "after, and away";
      state.next = undefined;
      drop();
    });
  };

  const url = new URL(target);
  url.port = String(await listening(server));
  return {
    url: url.href,
    cut: (next) => {
      state.next = next;
    },
    reopen: () => {
      state.away = false;
    },
    close: async () => {
      for (const socket of state.sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}
