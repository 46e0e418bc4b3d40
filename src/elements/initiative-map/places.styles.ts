import { css } from 'lit';

/** The list of places, and lists of records in it and in the panel. */
export const placesStyles = css`
  .places ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .place,
  .record {
    display: flex;
    gap: 0 var(--_2);
    align-items: baseline;
    inline-size: 100%;
    min-block-size: 28px;
    padding: 3px 0;
    line-height: 1.4;
  }
  .place:hover,
  .record:hover {
    background: var(--_tint);
  }
  .place:focus-visible,
  .record:focus-visible {
    outline-offset: -2px;
  }
  .place .number {
    margin-inline-start: auto;
    color: var(--_muted);
  }
  .part {
    padding-inline-start: 1.1em;
    position: relative;
    border-block-end: 1px solid var(--_rule);
  }
  .regions > li > .part {
    font-weight: 600;
  }
  .regions ul {
    padding-inline-start: 1.1em;
  }
  .commitment {
    display: block;
    color: var(--_muted);
    font-weight: 400;
  }
  .chosen {
    font-weight: 600;
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 0.25em;
  }
  .records {
    border-inline-start: 2px solid var(--_accent);
  }
  .regions .records {
    padding-inline-start: var(--_2);
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
    align-items: center;
    padding-block: var(--_2);
  }
`;
