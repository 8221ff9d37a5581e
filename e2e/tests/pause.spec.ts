import { expect, share, test } from '../src/fixtures.ts';

test('the sharer pauses: no picture; resumes: later stamps', async ({ helper, sharer }) => {
  const before = await share(helper, sharer);
  await sharer.button('Pause').click();
  await helper.sees(/paused/i);
  await expect(helper.picture).toBeHidden();
  await sharer.sees(/paused/i);
  await sharer.button('Resume').click();
  await helper.seesScreen(before);
});

test('the helper pauses and resumes', async ({ helper, sharer }) => {
  const before = await share(helper, sharer);
  await helper.button('Pause').click();
  await sharer.sees(/paused/i);
  await helper.button('Resume').click();
  await helper.seesScreen(before);
});
