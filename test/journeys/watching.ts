import type { BrowserContext } from 'playwright-core';

/**
 * Watches all that a browser asks for, and what its content policy stopped before it was asked: nothing may go anywhere
 * but to the house itself.
 */
export class Watch {
  /** Everything that went wrong, in words. */
  readonly trouble: string[] = [];
  /** How much was asked for at the house. A watcher that saw nothing has watched nothing. */
  asked = 0;

  constructor(context: BrowserContext, origin: string) {
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin === origin) this.asked += 1;
      // What stands in the page itself goes nowhere.
      else if (url.protocol !== 'data:') this.trouble.push(`asked ${request.url()}`);
    });
    context.on('console', (message) => {
      if (/content security policy|violates the following/i.test(message.text()))
        this.trouble.push(`policy: ${message.text().slice(0, 200)}`);
    });
  }
}
