import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig(({ command }) => {
  // What is built is what people use, whoever has it built: with another value React would come in its slow form for development.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    root: fileURLToPath(new URL('.', import.meta.url)),
    build: {
      outDir: fileURLToPath(new URL('../dist/web/', import.meta.url)),
      emptyOutDir: true,
      target: 'es2022',
      // An inlined asset would need "data:" in the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // Libraries mark their parts for servers that render React; there is none here.
        onwarn: (warning, report) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : report(warning)),
      },
    },
    // The service answers on its own port while the page is worked on.
    server: { host: '127.0.0.1', port: 5173, strictPort: true, proxy: { '/graphql': 'http://127.0.0.1:3000' } },
  };
});
