import { hex } from "@hemicycle/base";

/**
 * A key under which an act is sent: 32 hex digits of chance. `crypto.randomUUID` is not there on a
 * page that came over plain HTTP, as on the phones of a hall; this is.
 */
export const newKey = (): string => hex(crypto.getRandomValues(new Uint8Array(16)));
