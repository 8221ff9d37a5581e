import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import type { HelperSession } from '@tandem/core';
import { useStore } from '@tandem/ui';
import { useEffect, useRef, type ReactNode } from 'react';

const useStyles = makeStyles({
  scroll: { position: 'absolute', inset: 0, display: 'flex', overflow: 'auto' },
  video: { display: 'block', margin: 'auto', flexShrink: 0 },
  covered: { visibility: 'hidden' },
  fit: { width: '100%', height: '100%', objectFit: 'contain' },
});

interface Props {
  readonly picture: HelperSession['picture'];
  readonly actualSize: boolean;
  /** Paused or stopped: the last picture must not stay in sight. */
  readonly covered: boolean;
}

/** The sharer's screen. In actual size one pixel of it is one pixel of this display, and the box scrolls. */
export function Picture({ picture, actualSize, covered }: Props): ReactNode {
  const styles = useStyles();
  const stream = useStore(picture);
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (element === null || element.srcObject === stream) return;
    element.srcObject = stream;
    // A refused start is tried again by the browser when the page is touched; the overlay tells the person.
    if (stream !== null) void element.play().catch(() => undefined);
  }, [stream]);
  useEffect(() => {
    const element = video.current;
    if (element === null) return undefined;
    const size = (): void => {
      element.style.width = actualSize ? `${element.videoWidth / devicePixelRatio}px` : '';
      element.style.height = actualSize ? `${element.videoHeight / devicePixelRatio}px` : '';
    };
    size();
    element.addEventListener('resize', size);
    return () => element.removeEventListener('resize', size);
  }, [actualSize]);
  return (
    <div className={styles.scroll} dir="ltr">
      <video
        ref={video}
        className={mergeClasses(styles.video, !actualSize && styles.fit, covered && styles.covered)}
        aria-label={t('session.picture')}
        autoPlay
        playsInline
        muted
      />
    </div>
  );
}
