/* What index.html loads, in its order, as one entry. */
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import '../../src/styles/tables.css';
import '../../src/styles/adapt.css';
import '../../src/main.ts';
