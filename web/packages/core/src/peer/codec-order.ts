/**
 * The one place that says which video codec a shared screen takes. VP9 and AV1 have screen-content tools that keep text
 * sharp at low rates; VP8 is quickest to encode; H.264 has hardware behind it and soft text. The order is by the bytes
 * and the sharpness of a mostly still screen; the picture benchmark measures it.
 */
const ORDER = ['video/vp9', 'video/av1', 'video/vp8', 'video/h264'];

/** The browser's codecs, ours first and in our order; repair formats (rtx, red, fec) keep their place at the end. */
export function preferredCodecs(available: readonly RTCRtpCodec[]): RTCRtpCodec[] {
  return available.toSorted((a, b) => rank(a) - rank(b));
}

function rank(codec: RTCRtpCodec): number {
  const at = ORDER.indexOf(codec.mimeType.toLowerCase());
  return at < 0 ? ORDER.length : at;
}
