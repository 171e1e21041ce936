/** The pages that stand around a web app, in Google's words. */

/** As Google shows what went wrong in a script; also to a stranger, and with status 200. */
export const errorPage = (message: string): string =>
  page(
    'Error',
    `<div style="text-align:center;font-family:monospace;margin:50px auto 0;max-width:600px">${escape(message)}</div>`,
  );

/** Where there is no such deployment, or no longer. */
export const notFoundPage = (): string =>
  page(
    'Page Not Found',
    '<p class="errorMessage">Sorry, unable to open the file at this time.</p><p>Please check the address and try again.</p>',
  );

/** To a request with a parameter name that Google keeps to itself. */
export const reservedNamePage = (): string =>
  page('Error', '<p>Sorry, the file you have requested does not exist.</p>');

export const methodNotAllowedPage = (): string => page('Error 405', '<h1>Method Not Allowed</h1>');

/** The body of a redirection, for who does not follow it. */
export const movedPage = (location: string): string => `<HTML>
<HEAD>
<TITLE>Moved Temporarily</TITLE>
</HEAD>
<BODY BGCOLOR="#FFFFFF" TEXT="#000000">
<H1>Moved Temporarily</H1>
The document has moved <A HREF="${escape(location)}">here</A>.
</BODY>
</HTML>
`;

/** A script's own page stands in a frame of Google's, so that what was returned is not what is sent. */
export const framedPage = (title: string, html: string): string =>
  `<!DOCTYPE html><html><head><title>${escape(title)}</title></head><body>` +
  `<iframe sandbox="allow-scripts allow-forms allow-popups" srcdoc="${escape(html)}"></iframe></body></html>`;

const page = (title: string, body: string): string =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body style="margin:20px">${body}</body></html>`;

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
