/**
 * What a browser may do with the report: show it. Nothing is fetched, sent, framed or run but the style and the script
 * that stand in it, each by its digest (Content Security Policy Level 3, hash-source).
 */

/** SHA-256 of the text of the style and script elements, in base64; a test holds them against the texts. */
const STYLE_DIGEST = 'KJCDGwSGbkYby7c+6qg06RceWYX+bXz9/BAtRD3UpXM=';
const SCRIPT_DIGEST = 'NCVvLPojlnBNntQ7IqXeCCaPRyq0sAxnxwmDBfm9T4c=';

export const SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_DIGEST}'`,
  `script-src 'sha256-${SCRIPT_DIGEST}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
