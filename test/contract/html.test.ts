import { ada, ScratchGoogle } from './scratchGoogle';

// Source: developers.google.com/apps-script/reference/html/html-service.
describe('HtmlService', () => {
  let google: ScratchGoogle;
  beforeEach(() => {
    google = new ScratchGoogle();
    google.write('panel.html', '<p>panel</p>');
  });
  afterEach(() => google.remove());

  test('makes a page of a file of the add-on or of a text, without a round trip', () => {
    const pages = google.script(() => {
      const file = HtmlService.createHtmlOutputFromFile('panel').setTitle('Panel');
      const text = HtmlService.createHtmlOutput('<b>').append('x</b>');
      return [file.getTitle(), file.getContent(), text.getContent()];
    });
    expect(pages).toEqual(['Panel', '<p>panel</p>', '<b>x</b>']);
    expect(google.lastCalls()).toEqual([]);
  });

  test('a file that is not there is named', () => {
    const { error } = google.attempt(ada, () => HtmlService.createHtmlOutputFromFile('none'));
    expect(error).toBe('Exception: No HTML file named none was found.');
  });
});
