import { expect, share, test } from '../src/fixtures.ts';

const LINES = [
  'Können Sie bitte einmal auf „Übernehmen“ klicken?',
  'مرحبا، هل يمكنك فتح الإعدادات؟ Windows 11',
  '请打开设置，然后点击“网络” 🛠️👩🏽‍💻',
  `<img src=x onerror=alert(1)> https://example.org/?a=b`,
];

test('both write in any script, and nothing of it is markup', async ({ helper, sharer }) => {
  await share(helper, sharer);
  for (const line of LINES) {
    await helper.say(line);
    await sharer.openChat();
    await expect(sharer.page.getByText(line, { exact: true })).toBeVisible();
    await sharer.say(`→ ${line}`);
    await expect(helper.page.getByText(`→ ${line}`, { exact: true })).toBeVisible();
  }
  await expect(helper.page.locator('img[src="x"]')).toHaveCount(0);
  await expect(sharer.page.getByRole('link', { name: /example\.org/ })).toHaveCount(0);

  const long = '字'.repeat(4000);
  await helper.say(long);
  await expect(sharer.page.getByText(long, { exact: true })).toBeVisible();
  await helper.say(`${long}!`);
  await helper.sees(/1 character too long/);
  await expect(helper.page.getByLabel('Message', { exact: true })).toHaveValue(`${long}!`);
});

test('a message that arrives unseen leaves a mark', async ({ helper, sharer }) => {
  await share(helper, sharer);
  await helper.say('Hello');
  await expect(sharer.button(/Chat.*1/)).toBeVisible();
});

test('Disable chat takes the chat away on both sides at once', async ({ helper, sharer, settings }) => {
  await share(helper, sharer);
  await helper.say('Before');
  await sharer.openChat();
  await expect(sharer.page.getByText('Before')).toBeVisible();
  await settings({ chatDisabled: true });
  for (const side of [helper, sharer]) {
    await expect(side.page.getByLabel('Message', { exact: true })).toBeHidden();
    await expect(side.button(/^Chat/)).toBeHidden();
    await expect(side.page.getByText('Before')).toHaveCount(0);
  }
});
