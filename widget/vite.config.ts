import { fileURLToPath } from 'node:url'
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** One self-contained classic script: the embedding page needs a single tag and no module support. */
const script = (name: string, entry: string, emptyOutDir: boolean): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    emptyOutDir,
    copyPublicDir: emptyOutDir,
    rolldownOptions: {
      input: at(entry),
      output: { format: 'iife', entryFileNames: `${name}.js`, codeSplitting: false },
    },
  },
})

/** What the chat says in one language: a module that the script loads when somebody reads it. */
const words = (language: string): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: at(`src/texts/${language}.ts`),
      preserveEntrySignatures: 'strict',
      output: { format: 'es', entryFileNames: `${language}.js` },
    },
  },
})

/** The licence of the one library in the bundle must travel with it. */
const notice: Plugin = {
  name: 'licence-notice',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      // What is said in a language holds no library.
      if (chunk.type === 'chunk' && chunk.exports.length === 0)
        chunk.code = `/*! Tandem, Apache-2.0; Preact, MIT */\n${chunk.code}`
    }
  },
}

export default defineConfig({
  root: at('.'),
  publicDir: at('public'),
  build: { target: 'es2022', outDir: at('dist'), minify: 'oxc', modulePreload: false },
  plugins: [notice],
  environments: {
    tandem: script('tandem', 'src/main.tsx', true),
    chat: script('chat', 'src/page.tsx', false),
    zh: words('zh'),
    en: words('en'),
  },
  builder: {
    buildApp: async (builder) => {
      const { tandem, chat, zh, en } = builder.environments
      for (const environment of [tandem, chat, zh, en]) {
        if (environment) await builder.build(environment)
      }
    },
  },
})
