import type { Fact, Item, Letter, Section } from './letter';

/** A letter as plain text, complete by itself. */
export function letterText({ greeting, sections, sheet, footer }: Letter): string {
  const parts = [
    greeting,
    ...sections.map(sectionText),
    ...(sheet === '' ? [] : [`Open the sheet: ${sheet}`]),
    `--\n${footer}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionText({ title, paragraphs, items, points }: Section): string {
  return [
    `${title}\n${'='.repeat(title.length)}`,
    ...paragraphs,
    ...items.map(itemText),
    ...(points.length === 0 ? [] : [points.map((point) => `- ${point}`).join('\n')]),
  ].join('\n\n');
}

function itemText({ title, facts }: Item): string {
  return [`* ${title}`, ...facts.map(factText)].join('\n');
}

function factText({ name, value }: Fact): string {
  return `  ${name}: ${value.replace(/\n/g, '\n    ')}`;
}
