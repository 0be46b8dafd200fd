export { find, hasPii } from './find.ts'
export { type MaskOptions, mask, maskAddress, maskAligned, maskEmail, maskName, maskPhone, maskValue } from './mask.ts'
export { createVault, restore, tokenise, type Vault } from './tokens.ts'
export { PII_TYPES, type PiiType, type Span } from './types.ts'
