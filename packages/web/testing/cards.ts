import type { House } from "./house.ts";
import type { Plenary } from "./plenary.ts";

/** What the secretariat prints on a card. */
export interface PrintedCard {
  readonly card: string;
  readonly person: string;
  readonly name: string;
  readonly code: string;
}

/** Issues a card to somebody. `replacing`: the device is lost. */
export async function issueCard(
  house: House,
  plenary: Plenary,
  { person, replacing = false }: { readonly person: string; readonly replacing?: boolean },
): Promise<PrintedCard> {
  const response = await fetch(`${house.url}/api/assemblies/${plenary.assembly}/cards`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: await plenary.cookieOf("SEC") },
    body: JSON.stringify({ people: [person], ...(replacing ? { replacing } : {}) }),
  });
  const { cards } = await response.json();
  if (!response.ok) throw new Error(`no card for ${person}: ${response.status}`);
  return cards[0];
}
