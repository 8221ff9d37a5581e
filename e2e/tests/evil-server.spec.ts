import { expect, test } from '../src/fixtures.ts';
import { lieTo, relayed, withMessage } from '../src/evil-server.ts';
import { Mode } from '../../web/packages/protocol/generated/tandem/v1/model_pb.ts';
import type { ServerFrame } from '../../web/packages/protocol/generated/tandem/v1/signaling_pb.ts';
import type { Helper, Sharer } from '../src/participants.ts';

const STOP = 'This code does not match this helper';
const STOPPED = 'This connection is not safe';

async function noPicture(helper: Helper, sharer: Sharer): Promise<void> {
  await expect(helper.picture).toHaveCount(0);
  await expect(sharer.page.getByText('sees your screen')).toHaveCount(0);
}

test('a swapped fingerprint makes the code fail, and nobody sees anything', async ({ helper, sharer }) => {
  await lieTo(sharer.page, {
    toClient: (frame) => {
      const message = relayed(frame);
      if (message?.body.case !== 'pakeOffer') return [frame];
      // lv("H", v, suites, suite, fpH, …): one bit of the fingerprint.
      const data = message.body.value.associatedData;
      let at = 0;
      for (let field = 0; field < 4; field++) at += 1 + (data[at] ?? 0);
      data[at + 1] = (data[at + 1] ?? 0) ^ 1;
      return [withMessage(frame, message)];
    },
  });
  await sharer.submit(await helper.getCode());
  await sharer.sees(/does not match|check the code/i);
  await helper.sees(/wrong code/i);
  await noPicture(helper, sharer);
});

test('a swapped name is a red stop on both sides', async ({ helper, sharer }) => {
  await lieTo(sharer.page, {
    toClient: (frame) => {
      if (frame.body.case === 'sessionJoined' && frame.body.value.helper) {
        frame.body.value.helper.familyName = 'Support';
      }
      return [frame];
    },
  });
  await sharer.submit(await helper.getCode());
  await sharer.sees(STOP);
  await helper.sees(STOPPED);
  await noPicture(helper, sharer);
});

test('a swapped mode is a red stop on both sides', async ({ helper, sharer }) => {
  await lieTo(sharer.page, {
    toClient: (frame) => {
      if (frame.body.case === 'sessionChanged' && frame.body.value.mode === Mode.VIEW_ONLY) {
        frame.body.value.mode = Mode.FULL_CONTROL;
      }
      return [frame];
    },
  });
  await sharer.submit(await helper.getCode());
  await helper.button('Continue').click({ timeout: 5_000 }).catch(() => undefined);
  await sharer.sees(STOP);
  await helper.sees(STOPPED);
  await noPicture(helper, sharer);
});

test('a replayed sealed message is a red stop', async ({ helper, sharer }) => {
  const sealed: ServerFrame[] = [];
  await lieTo(sharer.page, {
    toClient: (frame) => {
      if (relayed(frame)?.body.case !== 'sealed') return [frame];
      sealed.push(frame);
      return [frame, frame];
    },
  });
  await sharer.submit(await helper.getCode());
  await helper.proceed();
  await sharer.sees(STOP);
  await helper.sees(STOPPED);
  expect(sealed.length).toBeGreaterThan(0);
  await noPicture(helper, sharer);
});

test('a server that says "allowed" for the sharer brings no picture', async ({ helper, sharer }) => {
  await lieTo(helper.page, {
    toClient: (frame) => {
      if (frame.body.case === 'sessionChanged' && frame.body.value.state === 4) frame.body.value.state = 5;
      return [frame];
    },
  });
  await sharer.submit(await helper.getCode());
  await helper.proceed();
  await expect(sharer.button('Allow')).toBeVisible();
  await noPicture(helper, sharer);
});
