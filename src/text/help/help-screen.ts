/* Paragraphs of the help screen. */
export const HELP = {
  title: 'Help',
  contents: 'Help contents',
  results: 'Search results',
  firstWords: 'Words on this site',
  yours: 'Yours:',
  glossaryNote: 'What every term means, in plain English. Select one for its exact definition.',
  search: 'Search help',
  nothing: 'No results. Try another word, like “overlap” or “range.”',
  figures: 'How we calculate each number',
  figuresNote: 'The formula, your own numbers, what changes the result, and where the data comes from.',
  figuresEmpty: 'Add your holdings to see each calculation with your own numbers.',
  words: 'Glossary',
  keyboard: 'Keyboard',
  keyboardNote:
    'Press the keys one after another. Shortcuts are off while you’re typing in a field. Ctrl K (⌘ K on a Mac) always works.',
  shortcuts: 'Keyboard shortcuts',
  whatsNew: 'What’s new',
  faults: 'When something goes wrong',
  faultsNote: 'What we say then, and what you can do. A backup on the Privacy screen is the best protection.',
  about: 'About',
  advice:
    'Topheavy describes what you own. It isn’t financial advice, it doesn’t recommend buying or selling anything, and it doesn’t know your circumstances.',
  accuracy:
    'Figures are based on your files and on dated company and fund data. Check anything important against your broker’s statements.',
  licences: 'Built with',
  licencesNote: 'Open-source packages and their licenses. Select one to read its full license.',
  licenceMissing: 'This package doesn’t include its license text. The license name is shown above.',
  unknown: 'We couldn’t find that Help page.',
  noHoldings: 'Add a file or try the example portfolio to see this with real numbers.',
} as const;
