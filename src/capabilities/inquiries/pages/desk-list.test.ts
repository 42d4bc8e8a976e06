import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_SETTINGS } from '#accounts';
import type { DeskLine, DeskView } from '../desk-view.ts';
import { deskWords } from '../words/index.ts';
import { whoIs } from './desk-list.ts';

const words = deskWords('en');

/** The two facts of a desk that decide whether a name is shown. */
const deskThatIs = (blindFirstLook: boolean): DeskView =>
  ({ staff: { practice: { settings: { ...DEFAULT_SETTINGS, blindFirstLook } } } }) as unknown as DeskView;

const line = (standing: string, more: object = {}): DeskLine =>
  ({ inquiry: { standing }, person: { called: 'Lucía' }, ...more }) as unknown as DeskLine;

test('I11 a blind first look hides the name of who waits, until an answer is chosen', () => {
  assert.equal(whoIs(deskThatIs(true), line('waiting'), words), words.hiddenName);
  assert.equal(whoIs(deskThatIs(true), line('waiting', { pending: {} }), words), 'Lucía');
  assert.equal(whoIs(deskThatIs(true), line('answered'), words), 'Lucía');
});

test('I11 without it the name stands as they gave it, and where they gave none it says so', () => {
  assert.equal(whoIs(deskThatIs(false), line('waiting'), words), 'Lucía');
  assert.equal(whoIs(deskThatIs(false), line('waiting', { person: { called: '' } }), words), words.noName);
});
