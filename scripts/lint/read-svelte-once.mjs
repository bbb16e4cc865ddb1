/* Hands each component to TypeScript as the text that its rules see, so that the program isn't built anew for every one of them; and lets
   the rules see the props of imported components. The parser reads this when it is imported. */
process.env.SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK ??= '1';
