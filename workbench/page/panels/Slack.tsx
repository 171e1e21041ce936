import { useEffect, useRef, useState } from 'preact/hooks';
import { paths, type SlackDesk } from '../api';
import { moment } from '../time';
import { useFetched } from '../useFetched';
import { parseMrkdwn, type Piece } from './mrkdwn';
import type { OutPost, OutThread } from './outtray';

/** The newest are drawn; more than these nobody reads through. */
const MOST_THREADS = 200;

interface SlackProps {
  posts: readonly OutThread[] | null;
  version: number;
  zone: string;
}

/** The channels of the workspace, and what was posted in one of them, as people see it. */
export function Slack({ posts, version, zone }: SlackProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const desk = useFetched<SlackDesk>(paths.slack, version).value;
  if (!posts || !desk) return <p class="state">Loading Slack…</p>;
  const channel = desk.channels.find(({ name }) => name === chosen) ?? desk.channels[0];
  const countIn = (name: string): number => posts.filter((post) => post.channel === name).length;
  return (
    <div class="slack">
      <nav class="slack-channels" aria-label="Channels">
        <ul>
          {desk.channels.map((each) => (
            <li key={each.id}>
              <button type="button" aria-current={each === channel} onClick={() => setChosen(each.name)}>
                <span>
                  {each.private ? '🔒' : '#'} {each.name}
                </span>
                {countIn(each.name) > 0 && <span class="badge">{countIn(each.name)}</span>}
              </button>
            </li>
          ))}
        </ul>
        <Connection desk={desk} />
      </nav>
      {channel && (
        <Channel
          key={channel.name}
          channel={channel}
          threads={posts.filter((post) => post.channel === channel.name)}
          zone={zone}
        />
      )}
    </div>
  );
}

/** What a newcomer needs to connect Ridealong. */
function Connection({ desk }: { desk: SlackDesk }) {
  return (
    <div class="slack-connection">
      <h3>To connect</h3>
      {desk.bots.map(({ name, token }) => (
        <p key={name}>
          Token of the bot <strong>{name}</strong>, good on this workbench only: <code>{token}</code>
        </p>
      ))}
    </div>
  );
}

interface ChannelProps {
  channel: SlackDesk['channels'][number];
  threads: readonly OutThread[];
  zone: string;
}

function Channel({ channel, threads, zone }: ChannelProps) {
  const scrolled = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = scrolled;
    if (current) current.scrollTop = current.scrollHeight;
  }, [threads.length]);
  return (
    <section class="slack-channel" aria-label={`Channel ${channel.name}`}>
      <header>
        <h3># {channel.name}</h3>
        <p class="quiet">
          {channel.archived && 'Archived. '}
          {channel.member ? 'The bot is in this channel.' : 'The bot is not in this channel.'}
        </p>
      </header>
      {threads.length ? (
        <div class="slack-messages" ref={scrolled} tabIndex={0} role="group" aria-label="Messages">
          {threads.slice(-MOST_THREADS).map((thread) => (
            <Thread key={thread.ts} thread={thread} zone={zone} />
          ))}
        </div>
      ) : (
        <p class="state">
          <strong>Nothing has been posted in #{channel.name} yet.</strong>
        </p>
      )}
    </section>
  );
}

function Thread({ thread, zone }: { thread: OutThread; zone: string }) {
  const { replies } = thread;
  return (
    <div class="slack-thread">
      <Post post={thread} zone={zone} />
      {replies.length > 0 && (
        <div class="slack-replies" role="group" aria-label="Replies">
          <p class="quiet">{replies.length === 1 ? '1 reply' : `${replies.length} replies`}</p>
          {replies.map((reply) => (
            <Post key={reply.ts} post={reply} zone={zone} />
          ))}
        </div>
      )}
    </div>
  );
}

function Post({ post, zone }: { post: OutPost; zone: string }) {
  if (post.deleted) return <p class="slack-deleted">This message was deleted.</p>;
  const nameOf = (id: string): string | undefined => post.pings.find((ping) => ping.id === id)?.name;
  return (
    <article class="slack-post">
      <span class={post.bot ? 'slack-face bot' : 'slack-face'} aria-hidden="true">
        {initials(post.by)}
      </span>
      <div>
        <p class="slack-line">
          <strong>{post.by}</strong>
          {post.bot && <span class="tag">APP</span>}
          <time dateTime={post.at} title={post.permalink}>
            {moment(Date.parse(post.at), zone)}
          </time>
        </p>
        <div class="slack-text">
          <Pieces pieces={parseMrkdwn(post.text, nameOf)} />
          {post.edited && <span class="slack-edited"> (edited)</span>}
        </div>
      </div>
    </article>
  );
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

const Pieces = ({ pieces }: { pieces: readonly Piece[] }) => (
  <>
    {pieces.map((piece, index) => (
      <Drawn key={index} piece={piece} />
    ))}
  </>
);

function Drawn({ piece }: { piece: Piece }) {
  switch (piece.kind) {
    case 'text':
      return <>{piece.text}</>;
    case 'code':
      return <code>{piece.text}</code>;
    case 'block':
      return <pre>{piece.text}</pre>;
    case 'mention':
      return <span class="slack-mention">{piece.text}</span>;
    case 'link':
      return (
        <a href={piece.href} target="_blank" rel="noopener noreferrer">
          {piece.text}
        </a>
      );
    case 'bold':
      return (
        <strong>
          <Pieces pieces={piece.pieces} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Pieces pieces={piece.pieces} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <Pieces pieces={piece.pieces} />
        </s>
      );
    case 'quote':
      return (
        <blockquote>
          <Pieces pieces={piece.pieces} />
        </blockquote>
      );
  }
}
