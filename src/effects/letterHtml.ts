import { escapeHtml, linesHtml } from './html';
import type { Fact, Item, Letter, Section } from './letter';

// Mail programs know tables and inline styles; what else there is in HTML and CSS some of them leave out.

const ink = '#1f2430';
const quiet = '#5b6472';
const line = '#e3e7ec';
const accent = '#0b6e63';
const accentSoft = '#e1f1ee';
const warning = '#9a3412';

const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const body = `${font};font-size:15px;line-height:1.5;color:${ink}`;
const table = 'role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"';

/** A letter as HTML: one column of at most 600 pixels, which a phone shows without zooming. */
export function letterHtml({ subject, greeting, sections, sheet, footer }: Letter): string {
  const rows = [
    row(
      '24px 24px 0',
      `<span style="${font};font-size:14px;font-weight:700;color:${accent}">Ridealong</span>`,
    ),
    row('12px 24px 0', paragraph(greeting)),
    ...sections.map((section) => row('20px 24px 0', sectionHtml(section))),
    ...(sheet === '' ? [] : [row('24px 24px 0', button(sheet, 'Open the sheet'))]),
    row(
      '24px 24px 24px',
      `<div style="${font};font-size:13px;line-height:1.5;color:${quiet};border-top:1px solid ${line};padding-top:16px">${escapeHtml(footer)}</div>`,
    ),
  ];
  return [
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light">',
    `<title>${escapeHtml(subject)}</title></head>`,
    '<body style="margin:0;padding:0;background:#f3f5f7">',
    `<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preheader(sections))}</div>`,
    `<table ${table} style="background:#f3f5f7"><tr><td align="center" style="padding:24px 8px">`,
    `<table ${table} style="max-width:600px;background:#ffffff;border:1px solid ${line};border-radius:10px;text-align:left">`,
    ...rows,
    '</table></td></tr></table></body></html>',
  ].join('\n');
}

/** What an inbox shows beside the subject. */
function preheader([first]: readonly Section[]): string {
  return first?.items[0]?.title ?? first?.paragraphs[0] ?? '';
}

function row(padding: string, html: string): string {
  return `<tr><td style="padding:${padding}">${html}</td></tr>`;
}

function paragraph(text: string): string {
  return `<p style="margin:0 0 8px;${body}">${linesHtml(text)}</p>`;
}

function sectionHtml({ title, paragraphs, progress, items, points }: Section): string {
  return [
    `<h2 style="margin:0 0 8px;${font};font-size:18px;line-height:1.3;font-weight:600;color:${ink}">${escapeHtml(title)}</h2>`,
    ...paragraphs.map(paragraph),
    ...(progress ? [bar(progress)] : []),
    ...items.map(itemHtml),
    ...(points.length === 0 ? [] : [pointsHtml(points)]),
  ].join('\n');
}

function bar({ done, of }: { readonly done: number; readonly of: number }): string {
  const percent = of === 0 ? 0 : Math.round((100 * done) / of);
  const part = (width: number, colour: string): string =>
    width === 0
      ? ''
      : `<td width="${width}%" style="background:${colour};font-size:0;line-height:8px;height:8px">&nbsp;</td>`;
  return `<table ${table} style="margin:4px 0 12px"><tr>${part(percent, accent)}${part(100 - percent, accentSoft)}</tr></table>`;
}

function itemHtml({ title, facts }: Item): string {
  const heading = `<div style="${font};font-size:15px;line-height:1.4;font-weight:600;color:${ink}">${escapeHtml(title)}</div>`;
  const rows =
    facts.length === 0
      ? ''
      : `<table ${table} style="margin-top:4px">${facts.map(factHtml).join('')}</table>`;
  return `<table ${table} style="margin:8px 0 12px"><tr><td style="border-left:3px solid ${accent};background:#f7f9fa;padding:12px 16px">${heading}${rows}</td></tr></table>`;
}

function factHtml({ name, value, kind, label }: Fact): string {
  const colour = kind === 'warning' ? `;color:${warning};font-weight:600` : '';
  const shown = kind === 'link' ? link(value, label) : linesHtml(value);
  return `<tr><td width="28%" valign="top" style="${body};font-size:13px;line-height:22px;color:${quiet};padding:4px 12px 0 0">${escapeHtml(name)}</td><td valign="top" style="${body};line-height:22px;padding-top:4px;word-break:break-word;overflow-wrap:anywhere${colour}">${shown}</td></tr>`;
}

function pointsHtml(points: readonly string[]): string {
  const lines = points.map((point) => `<li style="margin:0 0 4px">${escapeHtml(point)}</li>`);
  return `<ul style="margin:0 0 8px;padding:0 0 0 20px;${body}">${lines.join('')}</ul>`;
}

function link(address: string, label = address): string {
  return `<a href="${escapeHtml(address)}" style="color:${accent}">${escapeHtml(label)}</a>`;
}

function button(address: string, words: string): string {
  return `<a href="${escapeHtml(address)}" style="display:inline-block;${font};font-size:15px;font-weight:600;color:#ffffff;background:${accent};border-radius:6px;padding:10px 18px;text-decoration:none">${escapeHtml(words)}</a>`;
}
