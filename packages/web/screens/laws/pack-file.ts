import { reportParts } from "@hemicycle/texts";
import { offerFile } from "../../tables/export.ts";
import { archiveOf } from "../../tables/zip.ts";
import { type Pack, reportOf } from "./pack.ts";

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The pack as a Word document. Rejects where the browser cannot pack it. */
export async function packFile(
  pack: Pack,
  { language, asOf }: { readonly language: string; readonly asOf: string },
): Promise<Blob> {
  const encoder = new TextEncoder();
  const parts = [...reportParts(reportOf(pack, language, asOf))];
  const files = parts.map(([path, text]) => [path, encoder.encode(text)] as const);
  return new Blob([await archiveOf(new Map(files))], { type: wordType });
}

/** Offers the pack as a download. */
export async function savePack(
  pack: Pack,
  { name, ...how }: { readonly language: string; readonly asOf: string; readonly name: string },
): Promise<void> {
  offerFile(await packFile(pack, how), `${name}.docx`);
}
