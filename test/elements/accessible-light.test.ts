import '../../src/bundles/all.js';
import { testExamplesWithAxe } from '../helpers/examples.js';

await testExamplesWithAxe('light');
