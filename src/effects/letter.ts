import type { Email } from '../shadowing/records';
import { escapeHtml } from './html';

/** A mail as it goes out. */
export interface Mail {
  readonly to: Email;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** One thing in a mail: what it is, with facts below it. Links are https (the records see to that). */
export interface Item {
  readonly title: string;
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly isLink?: true;
}

export interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly items: readonly Item[];
}

/** A mail before it is set: text and HTML are made from the same words. */
export interface Letter {
  readonly to: Email;
  readonly subject: string;
  readonly greeting: string;
  readonly sections: readonly Section[];
  /** Why the reader gets this. */
  readonly footer: string;
}

export function fact(name: string, value: string): Fact[] {
  return value === '' ? [] : [{ name, value }];
}

export function linkFact(name: string, value: string): Fact[] {
  return value === '' ? [] : [{ name, value, isLink: true }];
}

/** Sets a letter as plain text and as HTML. A subject is one line. */
export function mailOf(letter: Letter): Mail {
  return {
    to: letter.to,
    subject: oneLine(letter.subject),
    text: textOf(letter),
    html: htmlOf(letter),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}

function textOf({ greeting, sections, footer }: Letter): string {
  const parts = sections.map(({ title, paragraphs, items }) =>
    [
      `${title.toUpperCase()}\n`,
      ...paragraphs.map((paragraph) => `${paragraph}\n`),
      ...items.map(
        (item) =>
          `${[`* ${item.title}`, ...item.facts.map(({ name, value }) => `  ${name}: ${value}`)].join('\n')}\n`,
      ),
    ].join('\n'),
  );
  return [`${greeting}\n`, ...parts, `--\n${footer}\n`].join('\n');
}

const ink = '#1f2430';
const quiet = '#5b6472';
const accent = '#0b6e63';
const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** One table, inline styles: what mail programs show alike, and phones as well. */
function htmlOf({ greeting, sections, footer }: Letter): string {
  const preheader = sections[0]?.items[0]?.title ?? sections[0]?.paragraphs[0] ?? '';
  return [
    '<!DOCTYPE html><html lang="en"><body style="margin:0;background:#f3f5f7;padding:24px 8px">',
    `<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preheader)}</div>`,
    '<table role="presentation" align="center" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;margin:0 auto;background:#ffffff;border-radius:10px;border:1px solid #e3e7ec">',
    `<tr><td style="${font};padding:22px 28px 0;color:${accent};font-size:13px;font-weight:700;letter-spacing:.04em">Ridealong</td></tr>`,
    `<tr><td style="${font};padding:12px 28px 0;color:${ink};font-size:16px;line-height:1.5">${escapeHtml(greeting)}</td></tr>`,
    ...sections.map(sectionHtml),
    `<tr><td style="${font};padding:24px 28px 24px;color:${quiet};font-size:13px;line-height:1.5">${escapeHtml(footer)}</td></tr>`,
    '</table></body></html>',
  ].join('');
}

function sectionHtml({ title, paragraphs, items }: Section): string {
  const heading = `<h2 style="margin:22px 0 6px;font-size:17px;line-height:1.3;color:${ink}">${escapeHtml(title)}</h2>`;
  const texts = paragraphs.map(
    (text) => `<p style="margin:6px 0;font-size:15px;line-height:1.5;color:${ink}">${escapeHtml(text)}</p>`,
  );
  return `<tr><td style="${font};padding:0 28px">${heading}${texts.join('')}${items.map(itemHtml).join('')}</td></tr>`;
}

function itemHtml({ title, facts }: Item): string {
  const lines = facts.map(
    ({ name, value, isLink }) =>
      `<div style="font-size:14px;line-height:1.6;color:${ink};overflow-wrap:anywhere"><span style="color:${quiet}">${escapeHtml(name)}:</span> ${isLink ? linkHtml(value) : escapeHtml(value).replace(/\n/g, '<br>')}</div>`,
  );
  return `<div style="margin:10px 0;padding:10px 14px;border-left:3px solid ${accent};background:#f6f9f9"><div style="font-size:15px;font-weight:600;color:${ink};line-height:1.5">${escapeHtml(title)}</div>${lines.join('')}</div>`;
}

function linkHtml(address: string): string {
  const escaped = escapeHtml(address);
  return `<a href="${escaped}" style="color:${accent}">${escaped}</a>`;
}
