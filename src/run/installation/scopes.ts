/** What the manifest asks for, by the last part of its name, and what does not work without it. */
interface Asked {
  readonly name: string;
  readonly without: string;
  /** Whether only the account that sends needs it. */
  readonly senderOnly: boolean;
}

/** The scopes of appsscript.json, which a test holds them to. */
export const askedScopes: readonly Asked[] = [
  { name: 'spreadsheets', without: 'the sheet can be neither read nor written', senderOnly: false },
  { name: 'script.container.ui', without: 'no panel and no message can be shown', senderOnly: false },
  { name: 'script.scriptapp', without: 'triggers can be neither made nor seen', senderOnly: true },
  { name: 'script.send_mail', without: 'no mail can be sent', senderOnly: true },
  {
    name: 'script.external_request',
    without: 'invites and Slack cannot be reached, and what is decided goes out at the hourly run only',
    senderOnly: true,
  },
  { name: 'userinfo.email', without: 'Ridealong does not know who you are', senderOnly: false },
  { name: 'calendar.app.created', without: 'there are no invites', senderOnly: true },
  { name: 'calendar.acls', without: 'the calendar cannot be shared with coordinators', senderOnly: true },
];

export const scopePrefix = 'https://www.googleapis.com/auth/';
