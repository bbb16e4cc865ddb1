export default { compilerOptions: { runes: true, fragments: 'tree' } };
