import { paths } from '../api';

interface SidebarProps {
  workbook: string;
  as: string;
  title: string;
  /** Changes when it is opened anew. */
  opening: number;
  onClose: () => void;
}

/** The add-on's sidebar: 300 px, its document in a frame with the rights that Google gives it. */
export function Sidebar({ workbook, as, title, opening, onClose }: SidebarProps) {
  return (
    <aside class="sidebar" aria-label={title}>
      <div class="panel-head">
        <h2>{title}</h2>
        <button type="button" class="icon" aria-label="Close sidebar" onClick={onClose}>
          ✕
        </button>
      </div>
      <iframe
        key={`${workbook} ${as} ${opening}`}
        title={`${title} sidebar`}
        sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-downloads allow-modals"
        src={paths.sidebar(workbook, as)}
      />
    </aside>
  );
}
