import { uniqueKeys } from './scripts/build/unique-keys.mjs';

export default { compilerOptions: { runes: true, fragments: 'tree' }, preprocess: [uniqueKeys] };
