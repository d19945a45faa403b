/** Columns of a printed line. */
export const width = 100;

/** Breaks a text between words so that it stands under an indentation within the width. */
export const indented = (text: string, indent: number): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && indent + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.map((one) => " ".repeat(indent) + one);
};

/** 1 vote, 2 votes, 2,345 votes. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
