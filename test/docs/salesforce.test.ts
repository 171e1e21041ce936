import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';

// Nothing here can run Apex. What can be held is that the files speak of each other by the names that they have.

const folder = join(root, 'docs/salesforce/package');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  statSync(join(folder, path)).isFile(),
);
const textOf = (path: string): string => readFileSync(join(folder, path), 'utf8');
const classes = files.filter((path) => path.endsWith('.cls'));
const apex = classes.map(textOf).join('\n');
const fieldsOf = (object: string): string[] =>
  files
    .filter((path) => path.startsWith(`objects/${object}/fields/`))
    .map((path) => /<fullName>(\w+)</.exec(textOf(path))?.[1] ?? path)
    .sort();

describe('docs/salesforce', () => {
  test('has a file of metadata for every class', () => {
    expect(classes.map((path) => `${path}-meta.xml`).filter((path) => !files.includes(path))).toEqual([]);
  });

  test('declares the settings that the class reads, and gives the record each of them', () => {
    const read = [...apex.matchAll(/\brow\.(\w+__c)/g)].map(([, field]) => field).sort();
    const given = [...textOf('customMetadata/Ridealong_Setting.Main.md-meta.xml').matchAll(/<field>(\w+)</g)];
    expect(fieldsOf('Ridealong_Setting__mdt')).toEqual(read);
    expect(given.map(([, field]) => field).sort()).toEqual(read);
    expect(fieldsOf('Ridealong_Key__c')).toEqual(['Key__c']);
  });

  test('keeps the key in an encrypted field, and no key in any file', () => {
    expect(textOf('objects/Ridealong_Key__c/fields/Key__c.field-meta.xml')).toContain('EncryptedText');
    const inTests = 'classes/RidealongHealthTest.cls';
    const long = /[A-Fa-f0-9]{32}/;
    expect(files.filter((path) => path !== inTests && long.test(textOf(path)))).toEqual([]);
  });

  test('lets the flow call the class with the input that it has', () => {
    const flow = textOf('flows/Ridealong_Account_Health.flow-meta.xml');
    const action = /<actionName>(\w+)</.exec(flow)?.[1] ?? '';
    const input = /<inputParameters>\s*<name>(\w+)</.exec(flow)?.[1] ?? '';
    expect(textOf(`classes/${action}.cls`)).toMatch(/@InvocableMethod[^{]*public static void/);
    expect(textOf(`classes/${action}.cls`)).toMatch(new RegExp(`@InvocableVariable[^;]*public Id ${input};`));
    expect(flow.match(/Health__c/g)).toHaveLength(1);
  });

  test('is described with links to files that exist', () => {
    const page = readFileSync(join(root, 'docs/salesforce.md'), 'utf8');
    const links = [...page.matchAll(/\]\(((?!http|#)[^)]+)\)/g)].map(
      ([, link = '']) => link.split('#')[0] ?? '',
    );
    expect(links.filter((link) => !existsSync(join(root, 'docs', link)))).toEqual([]);
    expect(links.length).toBeGreaterThan(5);
  });
});
