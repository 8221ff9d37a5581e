import { expect, share, test } from '../src/fixtures.ts';

test('the picture outlives a killed server, and the record is whole', async ({ helper, sharer, server, enter, helperBrowser }) => {
  test.setTimeout(120_000);
  const before = await share(helper, sharer);
  await server.kill();
  const during = await helper.seesScreen(before);
  await helper.seesScreen(during);
  await server.start();
  const after = await helper.seesScreen(during);
  await helper.say('Still here');
  await sharer.openChat();
  await expect(sharer.page.getByText('Still here')).toBeVisible();
  await helper.seesScreen(after);
  await expect(helper.page.getByText(/server.*(away|reconnect)/i)).toHaveCount(0, { timeout: 20_000 });

  await sharer.leave();
  await helper.sees(`${sharer.firstName} left`);
  const administrator = server.people('administrator')[0];
  if (administrator === undefined) throw new Error('no administrator');
  const page = await enter(helperBrowser, administrator);
  const newest = (): Promise<unknown> =>
    page.evaluate(async () => (await (await fetch('/api/console/v1/sessions')).json()).items[0]);
  await expect.poll(newest, { timeout: 30_000 }).toMatchObject({
    recipientName: sharer.persona.name,
    deviceName: '--',
    mode: 'view-only',
    endReason: 'sharer-left',
    startedAt: expect.any(String),
    endedAt: expect.any(String),
  });
});
