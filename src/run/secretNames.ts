// Names under which the automation account keeps its secrets.

/** The Slack bot token. */
export const slackToken = 'slackToken';

/** Webhook keys, the present one first, then the one before, with a space between them. */
export const webhookKeys = 'webhookKeys';

/** What the automation account remembers of the ledger. */
export const lastSeen = 'lastSeen';
