import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../../workbench/server/app';
import { Desk } from '../../../workbench/server/desk';
import { ScratchGoogle } from '../../contract/scratchGoogle';

export const casey = 'casey@example.com';

/** A script with one of each that the server has to hand on. */
const code = `
  function onOpen() { SpreadsheetApp.getUi().createMenu('Scratch').addItem('Greet', 'greet').addToUi(); }
  function greet() {
    var ui = SpreadsheetApp.getUi();
    ui.alert('Hello', 'It is ' + Session.getEffectiveUser().getEmail(), ui.ButtonSet.OK);
    SpreadsheetApp.getActiveSpreadsheet().toast('Greeted.', 'Scratch');
    return 7;
  }
  function writesDown() { PropertiesService.getScriptProperties().setProperty('a', '1'); }
  function fails() { throw new Error('It broke.'); }
  function panel() {
    SpreadsheetApp.getUi().showSidebar(
      HtmlService.createHtmlOutput('<!DOCTYPE html><html><head><title>x</title></head><body>hi</body></html>').setTitle('Panel'));
  }
  function where() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
  function jump() { SpreadsheetApp.setActiveRange(SpreadsheetApp.getActiveSheet().getRange(7, 1)); }
  function doPost(e) {
    if (e.parameter.fail) throw new Error('Not today.');
    return ContentService.createTextOutput(JSON.stringify([e.parameter, e.postData.contents, Session.getEffectiveUser().getEmail()]));
  }
  function handleRequest(request) {
    if (request && request.kind === 'fail') throw new Error('Not today.');
    return { got: request, by: Session.getEffectiveUser().getEmail() };
  }`;

/** The server's app in this process, on a workbook with a small script of its own. */
export class ScratchServer {
  readonly google = new ScratchGoogle({
    code,
    manifest: { webapp: { executeAs: 'USER_DEPLOYING', access: 'ANYONE_ANONYMOUS' } },
  });
  /** Every state that was to be kept. */
  readonly kept: unknown[] = [];
  readonly #pageDir = mkdtempSync(join(tmpdir(), 'scratch-page-'));
  readonly #app;

  constructor() {
    writeFileSync(join(this.#pageDir, 'index.html'), '<!doctype html><title>Page</title>');
    const desk = new Desk(this.google.workbench, (state) =>
      this.kept.push(JSON.parse(JSON.stringify(state))),
    );
    const samples = {
      engineers: 'email,name\neng01@example.com,"One, Engineer"\n',
      calls: 'Date\n2026-05-05\n',
    };
    this.#app = createApp({ desk, pageDir: this.#pageDir, samples });
  }

  get id(): string {
    return this.google.workbook;
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return this.fetchAs(`http://localhost:8080${path}`, init);
  }

  /** Under another name than localhost. */
  fetchAs(url: string, init: RequestInit = {}): Promise<Response> {
    return Promise.resolve(this.#app.request(url, init));
  }

  /** With a body it posts. */
  async ask(path: string, body?: unknown): Promise<{ status: number; json: unknown }> {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await this.fetch(path, init);
    return { status: response.status, json: await response.json() };
  }

  /** Of the workbook that is there from the start. */
  on(what: string, body?: unknown) {
    return this.ask(`/api/workbooks/${this.id}${what}`, body);
  }

  remove(): void {
    this.google.remove();
    rmSync(this.#pageDir, { recursive: true });
  }
}
