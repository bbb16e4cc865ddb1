/* What index.html loads, in its order, as one entry. */
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import '../../src/main.ts';
