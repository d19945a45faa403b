/** A new assembly: the first entry of its journal, written with the secret of the start. */
export interface Founding {
  readonly secret: string;
  readonly assembly: string;
  readonly name: string;
  readonly rulebook: string;
  readonly edition: string;
  /** IANA time zone. */
  readonly seat: string;
  readonly person: string;
  readonly personName: string;
}

/** Founds an assembly. Answers the permanent name of what is in the way, or null. */
export const foundAssembly = async (founding: Founding): Promise<string | null> => {
  try {
    const response = await fetch("/api/assemblies", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(founding),
    });
    if (response.ok) return null;
    // Written by our own server under the schemas of its interface.
    const { type } = (await response.json()) as { readonly type?: string };
    return (type ?? "").replace(/^.*\//, "") || String(response.status);
  } catch {
    return "unreachable";
  }
};
