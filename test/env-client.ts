/* Svelte compiles for the server wherever a test runs in plain Node: `$effect` then never runs, and tests look half right.
   This environment compiles for the browser and adds no document. */
export default { name: 'client-node', viteEnvironment: 'client', setup: () => ({ teardown() {} }) };
