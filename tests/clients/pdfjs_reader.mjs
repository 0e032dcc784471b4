// What pdf.js, which Firefox reads papers with, tells of a PDF to those who do not see it: a JSON list
// of its pages. Each has its structure tree, with texts and links in the places of their content, and
// `ornament`: the text that is in no part.
import { readFileSync } from "node:fs";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

const written = (item) => item.str + (item.hasEOL ? "\n" : "");

const stretches = async (page) => {
  const texts = new Map();
  const open = [];
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  for (const item of items) {
    if (item.type === "endMarkedContent") open.pop();
    else if (item.type) open.push(item.id ?? "");
    else texts.set(open.at(-1) ?? "", (texts.get(open.at(-1) ?? "") ?? "") + written(item));
  }
  return texts;
};

const told = (node, texts, links) => {
  if (node.type === "content") return { text: texts.get(node.id) ?? "" };
  if (node.type) return { link: links.get(node.id) };
  const children = node.children.map((child) => told(child, texts, links));
  return { role: node.role, alt: node.alt ?? "", language: node.lang ?? "", children };
};

const toldPage = async (page) => {
  const texts = await stretches(page);
  const annotations = await page.getAnnotations();
  const links = new Map(annotations.map((one) => [one.id, one.contentsObj.str]));
  const tree = await page.getStructTree();
  return { ornament: texts.get("") ?? "", tree: tree && told(tree, texts, links) };
};

const data = new Uint8Array(readFileSync(process.argv[2]));
const paper = await getDocument({ data, verbosity: VerbosityLevel.WARNINGS }).promise;
const pages = [];
for (let number = 1; number <= paper.numPages; number += 1)
  pages.push(await toldPage(await paper.getPage(number)));
console.log(JSON.stringify(pages));
