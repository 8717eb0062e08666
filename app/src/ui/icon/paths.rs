//! The drawings of the icons: Tabler Icons 3 (MIT licence, Copyright Paweł Kuna). Written by `style/icons.mjs`.

/// An icon. Its drawing is sent once per page, and only when the page uses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it: they are the names of the icon set")]
pub enum Sym {
    AlertCircle,
    AlertTriangle,
    ArrowLeft,
    ArrowRight,
    ArrowsDiff,
    Briefcase,
    BuildingStore,
    Calendar,
    Cash,
    ChartBar,
    Check,
    ChevronRight,
    CircleCheck,
    CircleDashed,
    Clock,
    CloudCheck,
    CoinEuro,
    Download,
    Equal,
    FileText,
    Filter,
    HeartHandshake,
    Help,
    History,
    Home,
    Hourglass,
    Id,
    InfoCircle,
    Language,
    ListCheck,
    Lock,
    Logout,
    Mail,
    MapPin,
    Moon,
    Pencil,
    Phone,
    PlayerPause,
    Plus,
    Printer,
    Receipt,
    Scale,
    School,
    Search,
    Send,
    Settings,
    ShieldCheck,
    Sun,
    Ticket,
    Trash,
    Upload,
    User,
    Users,
    Wallet,
    Wheelchair,
    X,
}

impl Sym {
    /// Every icon.
    pub const ALL: [Self; 56] = [
        Self::AlertCircle,
        Self::AlertTriangle,
        Self::ArrowLeft,
        Self::ArrowRight,
        Self::ArrowsDiff,
        Self::Briefcase,
        Self::BuildingStore,
        Self::Calendar,
        Self::Cash,
        Self::ChartBar,
        Self::Check,
        Self::ChevronRight,
        Self::CircleCheck,
        Self::CircleDashed,
        Self::Clock,
        Self::CloudCheck,
        Self::CoinEuro,
        Self::Download,
        Self::Equal,
        Self::FileText,
        Self::Filter,
        Self::HeartHandshake,
        Self::Help,
        Self::History,
        Self::Home,
        Self::Hourglass,
        Self::Id,
        Self::InfoCircle,
        Self::Language,
        Self::ListCheck,
        Self::Lock,
        Self::Logout,
        Self::Mail,
        Self::MapPin,
        Self::Moon,
        Self::Pencil,
        Self::Phone,
        Self::PlayerPause,
        Self::Plus,
        Self::Printer,
        Self::Receipt,
        Self::Scale,
        Self::School,
        Self::Search,
        Self::Send,
        Self::Settings,
        Self::ShieldCheck,
        Self::Sun,
        Self::Ticket,
        Self::Trash,
        Self::Upload,
        Self::User,
        Self::Users,
        Self::Wallet,
        Self::Wheelchair,
        Self::X,
    ];

    /// The name, used as id of the drawing in the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AlertCircle => "alert-circle",
            Self::AlertTriangle => "alert-triangle",
            Self::ArrowLeft => "arrow-left",
            Self::ArrowRight => "arrow-right",
            Self::ArrowsDiff => "arrows-diff",
            Self::Briefcase => "briefcase",
            Self::BuildingStore => "building-store",
            Self::Calendar => "calendar",
            Self::Cash => "cash",
            Self::ChartBar => "chart-bar",
            Self::Check => "check",
            Self::ChevronRight => "chevron-right",
            Self::CircleCheck => "circle-check",
            Self::CircleDashed => "circle-dashed",
            Self::Clock => "clock",
            Self::CloudCheck => "cloud-check",
            Self::CoinEuro => "coin-euro",
            Self::Download => "download",
            Self::Equal => "equal",
            Self::FileText => "file-text",
            Self::Filter => "filter",
            Self::HeartHandshake => "heart-handshake",
            Self::Help => "help",
            Self::History => "history",
            Self::Home => "home",
            Self::Hourglass => "hourglass",
            Self::Id => "id",
            Self::InfoCircle => "info-circle",
            Self::Language => "language",
            Self::ListCheck => "list-check",
            Self::Lock => "lock",
            Self::Logout => "logout",
            Self::Mail => "mail",
            Self::MapPin => "map-pin",
            Self::Moon => "moon",
            Self::Pencil => "pencil",
            Self::Phone => "phone",
            Self::PlayerPause => "player-pause",
            Self::Plus => "plus",
            Self::Printer => "printer",
            Self::Receipt => "receipt",
            Self::Scale => "scale",
            Self::School => "school",
            Self::Search => "search",
            Self::Send => "send",
            Self::Settings => "settings",
            Self::ShieldCheck => "shield-check",
            Self::Sun => "sun",
            Self::Ticket => "ticket",
            Self::Trash => "trash",
            Self::Upload => "upload",
            Self::User => "user",
            Self::Users => "users",
            Self::Wallet => "wallet",
            Self::Wheelchair => "wheelchair",
            Self::X => "x",
        }
    }

    /// The drawing: the inside of an SVG of 24 by 24.
    #[must_use]
    pub const fn paths(self) -> &'static str {
        match self {
            Self::AlertCircle => {
                r#"<path d="M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0"/><path d="M12 8v4"/><path d="M12 16h.01"/>"#
            }
            Self::AlertTriangle => {
                r#"<path d="M12 9v4"/><path d="M10.363 3.591l-8.106 13.534a1.914 1.914 0 0 0 1.636 2.871h16.214a1.914 1.914 0 0 0 1.636 -2.87l-8.106 -13.536a1.914 1.914 0 0 0 -3.274 0"/><path d="M12 16h.01"/>"#
            }
            Self::ArrowLeft => r#"<path d="M5 12l14 0"/><path d="M5 12l6 6"/><path d="M5 12l6 -6"/>"#,
            Self::ArrowRight => r#"<path d="M5 12l14 0"/><path d="M13 18l6 -6"/><path d="M13 6l6 6"/>"#,
            Self::ArrowsDiff => {
                r#"<path d="M11 16h10"/><path d="M11 16l4 4"/><path d="M11 16l4 -4"/><path d="M13 8h-10"/><path d="M13 8l-4 4"/><path d="M13 8l-4 -4"/>"#
            }
            Self::Briefcase => {
                r#"<path d="M3 9a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v9a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2l0 -9"/><path d="M8 7v-2a2 2 0 0 1 2 -2h4a2 2 0 0 1 2 2v2"/><path d="M12 12l0 .01"/><path d="M3 13a20 20 0 0 0 18 0"/>"#
            }
            Self::BuildingStore => {
                r#"<path d="M3 21l18 0"/><path d="M3 7v1a3 3 0 0 0 6 0v-1m0 1a3 3 0 0 0 6 0v-1m0 1a3 3 0 0 0 6 0v-1h-18l2 -4h14l2 4"/><path d="M5 21l0 -10.15"/><path d="M19 21l0 -10.15"/><path d="M9 21v-4a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2v4"/>"#
            }
            Self::Calendar => {
                r#"<path d="M4 7a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-12"/><path d="M16 3v4"/><path d="M8 3v4"/><path d="M4 11h16"/>"#
            }
            Self::Cash => {
                r#"<path d="M7 15h-3a1 1 0 0 1 -1 -1v-8a1 1 0 0 1 1 -1h12a1 1 0 0 1 1 1v3"/><path d="M7 10a1 1 0 0 1 1 -1h12a1 1 0 0 1 1 1v8a1 1 0 0 1 -1 1h-12a1 1 0 0 1 -1 -1l0 -8"/><path d="M12 14a2 2 0 1 0 4 0a2 2 0 0 0 -4 0"/>"#
            }
            Self::ChartBar => {
                r#"<path d="M3 13a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v6a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -6"/><path d="M15 9a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v10a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -10"/><path d="M9 5a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v14a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -14"/><path d="M4 20h14"/>"#
            }
            Self::Check => r#"<path d="M5 12l5 5l10 -10"/>"#,
            Self::ChevronRight => r#"<path d="M9 6l6 6l-6 6"/>"#,
            Self::CircleCheck => {
                r#"<path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0"/><path d="M9 12l2 2l4 -4"/>"#
            }
            Self::CircleDashed => {
                r#"<path d="M8.56 3.69a9 9 0 0 0 -2.92 1.95"/><path d="M3.69 8.56a9 9 0 0 0 -.69 3.44"/><path d="M3.69 15.44a9 9 0 0 0 1.95 2.92"/><path d="M8.56 20.31a9 9 0 0 0 3.44 .69"/><path d="M15.44 20.31a9 9 0 0 0 2.92 -1.95"/><path d="M20.31 15.44a9 9 0 0 0 .69 -3.44"/><path d="M20.31 8.56a9 9 0 0 0 -1.95 -2.92"/><path d="M15.44 3.69a9 9 0 0 0 -3.44 -.69"/>"#
            }
            Self::Clock => r#"<path d="M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0"/><path d="M12 7v5l3 3"/>"#,
            Self::CloudCheck => {
                r#"<path d="M11 18.004h-4.343c-2.572 -.004 -4.657 -2.011 -4.657 -4.487c0 -2.475 2.085 -4.482 4.657 -4.482c.393 -1.762 1.794 -3.2 3.675 -3.773c1.88 -.572 3.956 -.193 5.444 1c1.488 1.19 2.162 3.007 1.77 4.769h.99c1.388 0 2.585 .82 3.138 2.007"/><path d="M15 19l2 2l4 -4"/>"#
            }
            Self::CoinEuro => {
                r#"<path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0"/><path d="M14.401 8c-.669 -.628 -1.5 -1 -2.401 -1c-2.21 0 -4 2.239 -4 5s1.79 5 4 5c.9 0 1.731 -.372 2.4 -1"/><path d="M7 10.5h4"/><path d="M7 13.5h4"/>"#
            }
            Self::Download => {
                r#"<path d="M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2 -2v-2"/><path d="M7 11l5 5l5 -5"/><path d="M12 4l0 12"/>"#
            }
            Self::Equal => r#"<path d="M5 10h14"/><path d="M5 14h14"/>"#,
            Self::FileText => {
                r#"<path d="M14 3v4a1 1 0 0 0 1 1h4"/><path d="M17 21h-10a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2h7l5 5v11a2 2 0 0 1 -2 2"/><path d="M9 9l1 0"/><path d="M9 13l6 0"/><path d="M9 17l6 0"/>"#
            }
            Self::Filter => {
                r#"<path d="M4 4h16v2.172a2 2 0 0 1 -.586 1.414l-4.414 4.414v7l-6 2v-8.5l-4.48 -4.928a2 2 0 0 1 -.52 -1.345v-2.227"/>"#
            }
            Self::HeartHandshake => {
                r#"<path d="M19.5 12.572l-7.5 7.428l-7.5 -7.428a5 5 0 1 1 7.5 -6.566a5 5 0 1 1 7.5 6.572"/><path d="M12 6l-3.293 3.293a1 1 0 0 0 0 1.414l.543 .543c.69 .69 1.81 .69 2.5 0l1 -1a3.182 3.182 0 0 1 4.5 0l2.25 2.25"/><path d="M12.5 15.5l2 2"/><path d="M15 13l2 2"/>"#
            }
            Self::Help => {
                r#"<path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0"/><path d="M12 17l0 .01"/><path d="M12 13.5a1.5 1.5 0 0 1 1 -1.5a2.6 2.6 0 1 0 -3 -4"/>"#
            }
            Self::History => r#"<path d="M12 8l0 4l2 2"/><path d="M3.05 11a9 9 0 1 1 .5 4m-.5 5v-5h5"/>"#,
            Self::Home => {
                r#"<path d="M5 12l-2 0l9 -9l9 9l-2 0"/><path d="M5 12v7a2 2 0 0 0 2 2h10a2 2 0 0 0 2 -2v-7"/><path d="M9 21v-6a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2v6"/>"#
            }
            Self::Hourglass => {
                r#"<path d="M6.5 7h11"/><path d="M6.5 17h11"/><path d="M6 20v-2a6 6 0 1 1 12 0v2a1 1 0 0 1 -1 1h-10a1 1 0 0 1 -1 -1"/><path d="M6 4v2a6 6 0 1 0 12 0v-2a1 1 0 0 0 -1 -1h-10a1 1 0 0 0 -1 1"/>"#
            }
            Self::Id => {
                r#"<path d="M3 7a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v10a3 3 0 0 1 -3 3h-12a3 3 0 0 1 -3 -3l0 -10"/><path d="M7 10a2 2 0 1 0 4 0a2 2 0 1 0 -4 0"/><path d="M15 8l2 0"/><path d="M15 12l2 0"/><path d="M7 16l10 0"/>"#
            }
            Self::InfoCircle => {
                r#"<path d="M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0"/><path d="M12 9h.01"/><path d="M11 12h1v4h1"/>"#
            }
            Self::Language => {
                r#"<path d="M9 6.371c0 4.418 -2.239 6.629 -5 6.629"/><path d="M4 6.371h7"/><path d="M5 9c0 2.144 2.252 3.908 6 4"/><path d="M12 20l4 -9l4 9"/><path d="M19.1 18h-6.2"/><path d="M6.694 3l.793 .582"/>"#
            }
            Self::ListCheck => {
                r#"<path d="M3.5 5.5l1.5 1.5l2.5 -2.5"/><path d="M3.5 11.5l1.5 1.5l2.5 -2.5"/><path d="M3.5 17.5l1.5 1.5l2.5 -2.5"/><path d="M11 6l9 0"/><path d="M11 12l9 0"/><path d="M11 18l9 0"/>"#
            }
            Self::Lock => {
                r#"<path d="M5 13a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2v6a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-6"/><path d="M11 16a1 1 0 1 0 2 0a1 1 0 0 0 -2 0"/><path d="M8 11v-4a4 4 0 1 1 8 0v4"/>"#
            }
            Self::Logout => {
                r#"<path d="M14 8v-2a2 2 0 0 0 -2 -2h-7a2 2 0 0 0 -2 2v12a2 2 0 0 0 2 2h7a2 2 0 0 0 2 -2v-2"/><path d="M9 12h12l-3 -3"/><path d="M18 15l3 -3"/>"#
            }
            Self::Mail => {
                r#"<path d="M3 7a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-10"/><path d="M3 7l9 6l9 -6"/>"#
            }
            Self::MapPin => {
                r#"<path d="M9 11a3 3 0 1 0 6 0a3 3 0 0 0 -6 0"/><path d="M17.657 16.657l-4.243 4.243a2 2 0 0 1 -2.827 0l-4.244 -4.243a8 8 0 1 1 11.314 0"/>"#
            }
            Self::Moon => {
                r#"<path d="M12 3c.132 0 .263 0 .393 0a7.5 7.5 0 0 0 7.92 12.446a9 9 0 1 1 -8.313 -12.454l0 .008"/>"#
            }
            Self::Pencil => {
                r#"<path d="M4 20h4l10.5 -10.5a2.828 2.828 0 1 0 -4 -4l-10.5 10.5v4"/><path d="M13.5 6.5l4 4"/>"#
            }
            Self::Phone => {
                r#"<path d="M5 4h4l2 5l-2.5 1.5a11 11 0 0 0 5 5l1.5 -2.5l5 2v4a2 2 0 0 1 -2 2a16 16 0 0 1 -15 -15a2 2 0 0 1 2 -2"/>"#
            }
            Self::PlayerPause => {
                r#"<path d="M6 6a1 1 0 0 1 1 -1h2a1 1 0 0 1 1 1v12a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1l0 -12"/><path d="M14 6a1 1 0 0 1 1 -1h2a1 1 0 0 1 1 1v12a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1l0 -12"/>"#
            }
            Self::Plus => r#"<path d="M12 5l0 14"/><path d="M5 12l14 0"/>"#,
            Self::Printer => {
                r#"<path d="M17 17h2a2 2 0 0 0 2 -2v-4a2 2 0 0 0 -2 -2h-14a2 2 0 0 0 -2 2v4a2 2 0 0 0 2 2h2"/><path d="M17 9v-4a2 2 0 0 0 -2 -2h-6a2 2 0 0 0 -2 2v4"/><path d="M7 15a2 2 0 0 1 2 -2h6a2 2 0 0 1 2 2v4a2 2 0 0 1 -2 2h-6a2 2 0 0 1 -2 -2l0 -4"/>"#
            }
            Self::Receipt => {
                r#"<path d="M5 21v-16a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2v16l-3 -2l-2 2l-2 -2l-2 2l-2 -2l-3 2m4 -14h6m-6 4h6m-2 4h2"/>"#
            }
            Self::Scale => {
                r#"<path d="M7 20l10 0"/><path d="M6 6l6 -1l6 1"/><path d="M12 3l0 17"/><path d="M9 12l-3 -6l-3 6a3 3 0 0 0 6 0"/><path d="M21 12l-3 -6l-3 6a3 3 0 0 0 6 0"/>"#
            }
            Self::School => {
                r#"<path d="M22 9l-10 -4l-10 4l10 4l10 -4v6"/><path d="M6 10.6v5.4a6 3 0 0 0 12 0v-5.4"/>"#
            }
            Self::Search => r#"<path d="M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0"/><path d="M21 21l-6 -6"/>"#,
            Self::Send => {
                r#"<path d="M10 14l11 -11"/><path d="M21 3l-6.5 18a.55 .55 0 0 1 -1 0l-3.5 -7l-7 -3.5a.55 .55 0 0 1 0 -1l18 -6.5"/>"#
            }
            Self::Settings => {
                r#"<path d="M10.325 4.317c.426 -1.756 2.924 -1.756 3.35 0a1.724 1.724 0 0 0 2.573 1.066c1.543 -.94 3.31 .826 2.37 2.37a1.724 1.724 0 0 0 1.065 2.572c1.756 .426 1.756 2.924 0 3.35a1.724 1.724 0 0 0 -1.066 2.573c.94 1.543 -.826 3.31 -2.37 2.37a1.724 1.724 0 0 0 -2.572 1.065c-.426 1.756 -2.924 1.756 -3.35 0a1.724 1.724 0 0 0 -2.573 -1.066c-1.543 .94 -3.31 -.826 -2.37 -2.37a1.724 1.724 0 0 0 -1.065 -2.572c-1.756 -.426 -1.756 -2.924 0 -3.35a1.724 1.724 0 0 0 1.066 -2.573c-.94 -1.543 .826 -3.31 2.37 -2.37c1 .608 2.296 .07 2.572 -1.065"/><path d="M9 12a3 3 0 1 0 6 0a3 3 0 0 0 -6 0"/>"#
            }
            Self::ShieldCheck => {
                r#"<path d="M11.46 20.846a12 12 0 0 1 -7.96 -14.846a12 12 0 0 0 8.5 -3a12 12 0 0 0 8.5 3a12 12 0 0 1 -.09 7.06"/><path d="M15 19l2 2l4 -4"/>"#
            }
            Self::Sun => {
                r#"<path d="M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0"/><path d="M3 12h1m8 -9v1m8 8h1m-9 8v1m-6.4 -15.4l.7 .7m12.1 -.7l-.7 .7m0 11.4l.7 .7m-12.1 -.7l-.7 .7"/>"#
            }
            Self::Ticket => {
                r#"<path d="M15 5l0 2"/><path d="M15 11l0 2"/><path d="M15 17l0 2"/><path d="M5 5h14a2 2 0 0 1 2 2v3a2 2 0 0 0 0 4v3a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-3a2 2 0 0 0 0 -4v-3a2 2 0 0 1 2 -2"/>"#
            }
            Self::Trash => {
                r#"<path d="M4 7l16 0"/><path d="M10 11l0 6"/><path d="M14 11l0 6"/><path d="M5 7l1 12a2 2 0 0 0 2 2h8a2 2 0 0 0 2 -2l1 -12"/><path d="M9 7v-3a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v3"/>"#
            }
            Self::Upload => {
                r#"<path d="M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2 -2v-2"/><path d="M7 9l5 -5l5 5"/><path d="M12 4l0 12"/>"#
            }
            Self::User => {
                r#"<path d="M8 7a4 4 0 1 0 8 0a4 4 0 0 0 -8 0"/><path d="M6 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2"/>"#
            }
            Self::Users => {
                r#"<path d="M5 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0"/><path d="M3 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2"/><path d="M16 3.13a4 4 0 0 1 0 7.75"/><path d="M21 21v-2a4 4 0 0 0 -3 -3.85"/>"#
            }
            Self::Wallet => {
                r#"<path d="M17 8v-3a1 1 0 0 0 -1 -1h-10a2 2 0 0 0 0 4h12a1 1 0 0 1 1 1v3m0 4v3a1 1 0 0 1 -1 1h-12a2 2 0 0 1 -2 -2v-12"/><path d="M20 12v4h-4a2 2 0 0 1 0 -4h4"/>"#
            }
            Self::Wheelchair => {
                r#"<path d="M3 16a5 5 0 1 0 10 0a5 5 0 1 0 -10 0"/><path d="M17 19a2 2 0 1 0 4 0a2 2 0 1 0 -4 0"/><path d="M19 17a3 3 0 0 0 -3 -3h-3.4"/><path d="M3 3h1a2 2 0 0 1 2 2v6"/><path d="M6 8h11"/><path d="M15 8v6"/>"#
            }
            Self::X => r#"<path d="M18 6l-12 12"/><path d="M6 6l12 12"/>"#,
        }
    }
}
