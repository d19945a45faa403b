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
      const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, offset);
      return buffer.subarray(0, bytesRead);
    },
    close: () => file.close(),
  };
};
