import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPayload } from './read-payload.js';

const meeting = {
  EventId: 7, EventGuid: 'G-7', EventBodyName: 'Committee on Work', EventDate: '2024-03-14T00:00:00', EventTime: '6:30 PM', EventLocation: 'Hall 2', EventAgendaStatusName: 'Final', EventAgendaFile: 'https://example.org/agenda.pdf', EventMinutesFile: null,
  EventComment: 'Open <b>to all</b>', EventInSiteURL: 'https://example.org/7',
  EventItems: [{ EventItemId: 1, EventItemTitle: 'Night schools', EventItemMatterName: 'Classes', EventItemActionName: 'Approved' }, { EventItemId: 2, EventItemTitle: null }, 5],
};

describe('meetings of Legistar', () => {
  it('are events by the body that meets, with their agenda and their papers', async () => {
    const { feed, format, problems } = await readPayload(meeting);
    assert.equal(format, 'legistar');
    assert.deepEqual(feed.events, [{
      id: '7', title: 'Committee on Work', start: '2024-03-14', summary: '6:30 PM\n\nOpen to all', place: { name: 'Hall 2' }, hosts: [{ name: 'Committee on Work' }], url: 'https://example.org/7', documents: [{ title: 'Agenda', url: 'https://example.org/agenda.pdf' }],
      sessions: [{ id: '1', title: 'Night schools', summary: 'Classes\n\nApproved' }],
    }]);
    assert.deepEqual(problems.map(({ path, severity }) => [path, severity]), [['/EventItems/2', 'error'], ['', 'error']]);
  });

  it('are read in a list, and say that they are cancelled', async () => {
    const { feed } = await readPayload([{ ...meeting, EventItems: [] }, { EventId: 8, EventBodyName: 'Council', EventDate: '2024-04-01T00:00:00', EventTime: null, EventAgendaStatusName: 'Cancelled', EventLocation: null }]);
    assert.deepEqual(feed.events.map(({ id, title, start, summary, place }) => [id, title, start, summary, place?.name]), [['7', 'Committee on Work', '2024-03-14', '6:30 PM\n\nOpen to all', 'Hall 2'], ['8', 'Council', '2024-04-01', 'Cancelled', undefined]]);
  });

  it('are read where their members have lost the name of the table, and a wrong one is told where it stands', async () => {
    const { feed, problems } = await readPayload({ ID: 7, BodyName: 'Council', Date: '2024-08-15T13:30:00-04:00', Location: 'Chambers', AgendaStatusName: 'Final', InSiteURL: 'https://example.org/7', Items: [{ ID: 4, Title: 'Night schools' }, { ID: 5, Title: 'Day schools' }] });
    assert.deepEqual(feed.events.map(({ id, start, sessions }) => [id, start, sessions?.map(({ title }) => title)]), [['7', '2024-08-15T13:30:00-04:00', ['Night schools', 'Day schools']]]);
    assert.deepEqual(problems, []);
    assert.deepEqual((await readPayload([{ ...meeting, EventItems: [], EventDate: 'soon' }])).problems.map(({ path }) => path), ['/0/EventDate']);
  });
});
