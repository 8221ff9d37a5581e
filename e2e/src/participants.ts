import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { Persona } from './server.ts';
import { readStamp } from './test-card.ts';
import { until } from './until.ts';

/** What both sides can do in a session, by the words on their screens (product.md). */
abstract class Participant {
  constructor(
    readonly page: Page,
    readonly persona: Persona,
  ) {}

  get context(): BrowserContext {
    return this.page.context();
  }

  /** First name, as the other side reads it. */
  get firstName(): string {
    return this.persona.name.split(' ')[0] ?? this.persona.name;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  async sees(text: string | RegExp, timeout = 10_000): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible({ timeout });
  }

  async openChat(): Promise<void> {
    if (!(await this.page.getByLabel('Message', { exact: true }).isVisible())) await this.button(/^Chat/).click();
    await expect(this.page.getByLabel('Message', { exact: true })).toBeVisible();
  }

  async say(text: string): Promise<void> {
    await this.openChat();
    await this.page.getByLabel('Message', { exact: true }).fill(text);
    await this.button('Send').click();
  }

  async leave(): Promise<void> {
    await this.button('Leave').click();
  }
}

/** The help desk's side: `/help`. */
export class Helper extends Participant {
  get picture(): Locator {
    return this.page.getByLabel('Shared screen');
  }

  /** **Get a security code**; gives the eight characters. */
  async getCode(): Promise<string> {
    // During a session the way to the next code is in the rail.
    const get = this.button('Get a security code');
    const rail = this.button('Get a code');
    await expect(get.or(rail).first()).toBeVisible();
    if (!(await get.isVisible())) await rail.click();
    await get.click();
    return this.code();
  }

  /** The code that is shown now, without its spaces. */
  async code(): Promise<string> {
    const shown = this.page.getByLabel('Security code', { exact: true });
    await expect(shown).toBeVisible();
    return (await shown.innerText()).replaceAll(/[^0-9A-Z]/g, '');
  }

  async proceed(): Promise<void> {
    await this.button('Continue').click();
  }

  async cancel(): Promise<void> {
    await this.button('Cancel').click();
  }

  /** Waits for a picture that shows a stamp later than the given one, and gives it. */
  async seesScreen(laterThan = 0): Promise<number> {
    const reading = await until(
      async () => {
        const it = await readStamp(this.page);
        return it !== null && it.stamp > laterThan ? it : null;
      },
      { what: 'a picture of the shared screen', timeoutMs: 20_000 },
    );
    return reading.stamp;
  }
}

/** The colleague's side: `/`. */
export class Sharer extends Participant {
  get codeField(): Locator {
    return this.page.getByLabel('Security code', { exact: true });
  }

  async submit(code: string): Promise<void> {
    await this.codeField.fill(code);
    await this.button('Submit').click();
  }

  async allow(): Promise<void> {
    await this.button('Allow').click();
  }

  async decline(): Promise<void> {
    await this.button('Decline').click();
  }
}
