import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textIn, type XmlElement, type XmlNode, xmlLimits } from "./xml.ts";
import { readXml } from "./xml-read.ts";
import { made, writeXml } from "./xml-write.ts";

/** "fault place facts", or the name of the one element. */
const told = (source: string, limits = xmlLimits): string => {
  const reading = readXml(source, limits);
  if (reading.kind === "read") return `<${reading.document.root.name}>`;
  const { id, where, facts } = reading.fault;
  return [id, where, ...Object.values(facts)].join(" ");
};

const rootOf = (source: string): XmlElement => {
  const reading = readXml(source);
  if (reading.kind === "faulty") throw new Error(JSON.stringify(reading.fault));
  return reading.document.root;
};

describe("what is not XML is refused with its line and column", () => {
  test.each([
    ["", "xml-root 1:1"],
    ["words", "xml-root 1:1"],
    ["<a/>words", "xml-root 1:5"],
    ["<a/><b/>", "xml-root 1:5"],
    ["</a>", "xml-root 1:1"],
    ["<a>", "xml-open 1:4 a"],
    ["<a>\n  <b></a>", "xml-end 2:6 a b"],
    ["<a>\r\n\r\n</b>", "xml-end 3:1 b a"],
    ["<a><1/></a>", "xml-name 1:4"],
    ["<a></ a>", "xml-name 1:4"],
    ["<a", "xml-attribute 1:3"],
    ["<a b=1/>", "xml-attribute 1:3"],
    ["<a b='1'c='2'/>", "xml-attribute 1:9"],
    ["<a b='<'/>", "xml-attribute 1:3"],
    ["<a b='1' b='2'/>", "xml-twice 1:1 b"],
    ["<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>", "xml-twice 1:1 q:b"],
    ["<p:a/>", "xml-prefix 1:1 p"],
    ["<a p:b='1'/>", "xml-prefix 1:1 p"],
    ["<a xmlns:p='u'><p:q:b/></a>", "xml-prefix 1:16 p"],
    ["<a>&copy;</a>", "xml-entity 1:4 &copy;"],
    ["<a>&constructor;</a>", "xml-entity 1:4 &constructor;"],
    ["<a>A & B</a>", "xml-entity 1:6 &"],
    ["<a b='&x;'/>", "xml-entity 1:7 &x;"],
    ["<a>&#0;</a>", "xml-entity 1:4 &#0;"],
    ["<a>&#xD800;</a>", "xml-entity 1:4 &#xD800;"],
    ["<a>&#x110000;</a>", "xml-entity 1:4 &#x110000;"],
    ["<a>]]></a>", "xml-markup 1:4"],
    ["<a><!-- a -- b --></a>", "xml-markup 1:4"],
    ["<a><!-- a --->", "xml-markup 1:4"],
    ["<a><!ELEMENT a></a>", "xml-markup 1:4"],
    ["<![CDATA[a]]><a/>", "xml-markup 1:1"],
    ["<a><?xml version='1.0'?></a>", "xml-markup 1:4"],
    ["<a>\u0000</a>", "xml-character 1:4 U+0000"],
    ["<a>\ud800</a>", "xml-character 1:4 U+D800"],
    ["<a>\udc00\ud800</a>", "xml-character 1:4 U+DC00"],
    ["<a>\ufffe</a>", "xml-character 1:4 U+FFFE"],
    ['<?xml version="1.0" encoding="ISO-8859-1"?><a/>', "xml-encoding 1:1 ISO-8859-1"],
  ])("%j", (source, fault) => {
    expect(told(source)).toBe(fault);
  });

  test("a document type is refused before anything in it is read", () => {
    const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "&l${at};&l${at};">`);
    const bomb = `<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY l0 "l">${laughs.join("")}]><a>&l9;</a>`;
    expect(told(bomb)).toBe("xml-doctype 2:1");
    expect(told('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>')).toBe("xml-doctype 1:1");
  });
});

describe("what is too much is refused", () => {
  test("a hundred thousand elements in each other, without a deep stack", () => {
    expect(told("<a>".repeat(100_000) + "</a>".repeat(100_000))).toBe("xml-depth 1:601 200");
    expect(told("<a>".repeat(200) + "</a>".repeat(200))).toBe("<a>");
  });

  test("by the limits that are given", () => {
    const small = { size: 40, depth: 2, nodes: 4, attributes: 2 };
    expect(told(`<a>${"-".repeat(40)}</a>`, small)).toBe("xml-size 1:1 40");
    expect(told("<a><b><c/></b></a>", small)).toBe("xml-depth 1:7 2");
    expect(told("<a><b/>1<b/>2<b/></a>", small)).toBe("xml-nodes 1:18 4");
    expect(told("<a b='1' c='2' d='3'/>", small)).toBe("xml-attributes 1:15 2");
    expect(told("<a b='1' c='2'/>", small)).toBe("<a>");
  });

  test("in a time that grows with the size and not faster, whatever stands in it", () => {
    const length = 400_000;
    const nasty = ["<", "&", "<a ", "<!--", "<a b='", "<?a ", "]]", "<a xmlns:b='c'>", "&#x"];
    for (const piece of nasty) {
      expect(told(`<a>${piece.repeat(length / piece.length)}`)).toMatch(/^xml-/);
    }
  }, 60_000);
});

describe("what is XML is read as it stands", () => {
  test("with references, sections, comments, instructions and the mark of the order of bytes", () => {
    const source =
      "\ufeff<?xml version='1.0' encoding='utf-8'?>\r\n<!-- first --><?go on?>\n" +
      "<a b='1&#10;2\n3'>&lt;&#x1F600;<![CDATA[<&]]>\r\n<c/></a>\n<!-- last -->";
    const reading = readXml(source);
    expect(reading).toMatchObject({
      kind: "read",
      document: {
        before: [
          { kind: "comment", text: " first " },
          { kind: "instruction", target: "go", text: "on" },
        ],
        root: {
          attributes: [{ name: "b", value: "1\n2 3" }],
          children: [
            { kind: "text", text: "<😀<&\n" },
            { kind: "element", name: "c", at: 108 },
          ],
        },
        after: [{ kind: "comment", text: " last " }],
      },
    });
  });

  test("with the namespaces of elements", () => {
    const [b, c] = rootOf("<a xmlns='u'><b xmlns=''/><p:c xmlns:p='v'/></a>").children;
    expect(rootOf("<a xmlns='u'/>")).toMatchObject({ local: "a", space: "u" });
    expect([b, c]).toMatchObject([
      { local: "b", space: "" },
      { local: "c", space: "v" },
    ]);
    expect(rootOf("<a xml:lang='ar'/>").attributes).toEqual([{ name: "xml:lang", value: "ar" }]);
  });

  test("and what is written is read as the same, whatever the text", () => {
    const text = fc.string({ unit: "grapheme-composite", minLength: 1, maxLength: 12 });
    const legal = text.map((one) => one.replaceAll(/[^\t\n\u0020-\ud7ff\ue000-\ufffd]/g, "ب"));
    const tree = fc.letrec<{ node: XmlNode; element: XmlElement }>((tie) => ({
      node: fc.oneof(
        { depthSize: "small" },
        legal.map((one): XmlNode => ({ kind: "text", text: one })),
        tie("element"),
      ),
      element: fc
        .tuple(fc.constantFrom("a", "ب", "в-1"), fc.option(legal), fc.array(tie("node")))
        .map(([name, value, children]) =>
          made(name, { "xml:lang": value ?? undefined, c: value ?? undefined }, children),
        ),
    }));
    fc.assert(
      fc.property(tree.element, (element) => {
        const written = writeXml({ before: [], root: element, after: [], lines: [0] });
        const read = rootOf(written);
        expect(textIn(read)).toBe(textIn(element));
        expect(writeXml({ before: [], root: read, after: [], lines: [0] })).toBe(written);
      }),
      { seed: 20_180_829, numRuns: 300 },
    );
  });
});
