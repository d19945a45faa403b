/**
 * The clock of the server, found from here. Instants are milliseconds since 1970; by how much the
 * server's clock is ahead of this device's is below nought where it is behind.
 */

/** One answer of the server: what its clock said (whole seconds), and when it was asked. */
export interface Sample {
  /** The `Date` header, read: the server's clock, cut to the second. */
  readonly date: number;
  readonly sent: number;
  readonly received: number;
}

/** Between what and what the lead of the server's clock lies, as far as the answers tell. */
export interface Ahead {
  readonly least: number;
  readonly most: number;
}

const second = 1_000;
const minute = 60_000;

/**
 * When what hangs on minutes and days is judged, as it need not be every second; milliseconds. An
 * instant named to the minute is over with its first second: so each minute begins with the next.
 */
export const judgedAt = (now: number): number =>
  Math.floor((now - second) / minute) * minute + second;

/**
 * What one answer tells: at some moment between asking and hearing, the server's clock stood
 * within the second that it named (RFC 9110, 6.6.1: the header has whole seconds).
 */
export const aheadIn = ({ date, sent, received }: Sample): Ahead => ({
  least: date - received,
  most: date + second - sent,
});

/**
 * What is known after another answer: both must be true. Where they cannot both be, one of the two
 * clocks was set anew in between, and the later answer counts.
 */
export const narrowed = (known: Ahead | null, sample: Sample): Ahead => {
  const told = aheadIn(sample);
  if (known === null) return told;
  const least = Math.max(known.least, told.least);
  const most = Math.min(known.most, told.most);
  return least <= most ? { least, most } : told;
};

/** The lead to reckon with; nought while nothing is known. */
export const aheadBy = (known: Ahead | null): number =>
  known === null ? 0 : Math.round((known.least + known.most) / 2);

/** Reads the `Date` header of an answer; null where there is none that can be read. */
export const sampleOf = (
  header: string | null,
  { sent, received }: Pick<Sample, "sent" | "received">,
): Sample | null => {
  const date = header === null ? Number.NaN : Date.parse(header);
  return Number.isNaN(date) ? null : { date, sent, received };
};

/**
 * When to ask next, in milliseconds: a few times soon, at odd distances, since each answer tells
 * another part of a second; then now and then, since clocks drift.
 */
export const pauseAfter = (answers: number): number =>
  answers < 4 ? ([310, 770, 530, 890][answers % 4] ?? second) : 60_000;

/** Seconds since an instant in words of the journal; never below nought. */
export const secondsSince = (at: string, now: number): number =>
  Math.max(0, (now - Date.parse(at)) / second);

/** Seconds left of those that were given at an instant; below nought since the time is over. */
export const secondsLeft = (
  { since, seconds }: { readonly since: string; readonly seconds: number },
  now: number,
): number => seconds - secondsSince(since, now);
