import { ask } from '../server';
import type { RedPanelRequest, RedReply } from './messages';

/** Asks the server of a Red Accounts workbook; a lost answer is one that failed, with what to do about it. */
export async function askRed(request: RedPanelRequest): Promise<RedReply> {
  try {
    return await ask<RedReply>(request);
  } catch (error) {
    return { kind: 'failed', sentence: (error as Error).message };
  }
}
