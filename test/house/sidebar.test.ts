import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillShell } from '../../scripts/build.mjs';
import { dist } from '../support/dist';

const shell = '<html><head><!-- style --></head><body><!-- script --></body></html>';

describe('sidebar.html', () => {
  const page = readFileSync(join(dist, 'sidebar.html'), 'utf8');
  const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script]) => script);

  test('has one inlined script and asks for no other file', () => {
    expect(scripts).toHaveLength(1);
    expect(page).not.toMatch(/<script[^>]*\ssrc=|<link[^>]*\shref=|@import/i);
  });

  test('has no template literal, in which Google would strip what looks like a comment', () => {
    expect(scripts.join()).not.toContain('`');
  });

  test('has nothing that Google would take for a scriptlet', () => {
    expect(page).not.toContain('<?');
  });
});

describe('The build of the sidebar', () => {
  test('keeps a closing script tag in a text from closing the script', () => {
    const page = fillShell(shell, { style: '', script: 'a="</script>";b="</SCRIPT>";c="<!--"' });
    expect(page).toContain(String.raw`<script>a="<\/script>";b="<\/SCRIPT>";c="<\!--"</script>`);
  });

  test('inserts the script as it is, dollar signs too', () => {
    expect(fillShell(shell, { style: '', script: "a='$&$1'" })).toContain("a='$&$1'");
  });

  test.each([
    ['a template literal', { style: '', script: 'a=`b`' }, '`'],
    ['a scriptlet', { style: '', script: 'a="<?"' }, '<?'],
    ['a closing style tag', { style: '</style>', script: '' }, '</style'],
  ])('refuses %s', (_what, parts, forbidden) => {
    expect(() => fillShell(shell, parts)).toThrow(forbidden);
  });

  test('refuses a shell without a place for the script', () => {
    expect(() => fillShell('<!-- style -->', { style: '', script: '' })).toThrow('<!-- script -->');
  });
});
