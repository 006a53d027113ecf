import { afterComments, articlePath, type ArticleSummary, type ArticleView } from '../article/article.view.js';
import { type PublicOrigin } from '../platform/http/public-origin.js';

/** An article in a list, as JSON. `commentsPolicy`: what happens to a reply that comes now. */
export function toSummaryJson(article: ArticleSummary, commentCount: number, origin: PublicOrigin) {
  const { policy } = afterComments(article.replyPolicy, commentCount);
  return {
    id: article.id,
    slug: article.slug,
    title: article.title,
    excerpt: article.excerpt,
    lang: article.lang,
    author: article.author,
    publishedAt: article.publishedAt.toISOString(),
    updatedAt: article.updatedAt.toISOString(),
    url: origin.url(articlePath(article.slug)),
    commentsOpen: policy !== 'closed',
    commentsPolicy: policy,
    commentCount,
  };
}

export function toArticleJson(article: ArticleView, commentCount: number, origin: PublicOrigin) {
  return { ...toSummaryJson(article, commentCount, origin), html: article.html };
}
