"""Pages, messages and campaigns -> what screens other than the site's own show: pictures in chats and feeds."""
