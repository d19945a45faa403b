import { open } from "node:fs/promises";
import type { Source } from "@hemicycle/ballots";

/** A file as a source, until it is closed. Rejects as `node:fs` does when it cannot be read. */
export const openFile = async (
  path: string,
): Promise<Source & { readonly close: () => Promise<void> }> => {
  const file = await open(path);
  const { size } = await file.stat();
  return {
    size,
    read: async (offset, length) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      for (let done = 0; done < bytes.length; ) {
        const { bytesRead } = await file.read(bytes, done, bytes.length - done, offset + done);
        if (bytesRead === 0) return bytes.slice(0, done);
        done += bytesRead;
      }
      return bytes;
    },
    close: () => file.close(),
  };
};
