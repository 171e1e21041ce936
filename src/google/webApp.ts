import type { WebAppPort } from '../run/ports';
import { attempt } from './attempt';
import { headerOf } from './httpHeader';

/** The deployed web app, which says by its address which spreadsheet is meant: a standalone script has no active one. */
export function googleWebApp(spreadsheet: () => string): WebAppPort {
  return {
    address: () => {
      const url = attempt(() => ScriptApp.getService().getUrl() as string | null);
      return url.ok && url.value ? url.value + '?workbook=' + encodeURIComponent(spreadsheet()) : '';
    },
    nudge: (address) => {
      const sent = attempt(() =>
        UrlFetchApp.fetch(address, {
          method: 'post',
          payload: '',
          muteHttpExceptions: true,
          followRedirects: false,
        }),
      );
      return sent.ok && isAnswered(sent.value);
    },
  };
}

/**
 * A script that did what is due is behind a 302 to where its answer is (guide "Content service"). One that did not, or failed, is a
 * page with status 200; a 302 to anywhere else asks for a sign-in, and the script did not run.
 */
function isAnswered(answer: GoogleAppsScript.URL_Fetch.HTTPResponse): boolean {
  const isMoved = answer.getResponseCode() === 302;
  return isMoved && headerOf(answer, 'location').indexOf('https://script.googleusercontent.com/') === 0;
}

/** What there is of a request (guide "Web apps"): no headers, no address of the sender. Whatever it is, this reads it. */
export function webRequest(event: unknown): { readonly workbook: string; readonly body: string } {
  const { parameter, postData } = (event ?? {}) as {
    parameter?: { workbook?: unknown };
    postData?: { contents?: unknown };
  };
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { workbook: text(parameter?.workbook), body: text(postData?.contents) };
}

/**
 * The only answer that a web app can give to a sender: text, behind a 302, always as if all were well. Where there is none it is a
 * page, which a nudge tells apart without a call of the address behind the 302.
 */
export function webAnswer(
  answer: object | undefined,
): GoogleAppsScript.Content.TextOutput | GoogleAppsScript.HTML.HtmlOutput {
  if (!answer) return HtmlService.createHtmlOutput('Not done.');
  return ContentService.createTextOutput(JSON.stringify(answer)).setMimeType(ContentService.MimeType.JSON);
}
