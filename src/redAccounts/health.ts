/** What an account's health can be, as the CRM and the tracker say it; Lost is the end of an account, not a colour. */
export const healths = ['Red', 'Yellow', 'Green', 'Lost'] as const;
export type Health = (typeof healths)[number];
