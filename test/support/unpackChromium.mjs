// Run on its own: @sparticuz/chromium unpacks into the temporary folder, which only a new process can be given.
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
