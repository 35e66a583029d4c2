<?php

declare(strict_types=1);

namespace Magento\Framework;

class Escaper
{
    /**
     * @param string|\Magento\Framework\Phrase $data
     * @return string
     */
    public function escapeHtml($data)
    {
        return htmlspecialchars((string) $data, ENT_QUOTES | ENT_SUBSTITUTE, null, false);
    }

    /**
     * @param string $string
     * @return string
     */
    public function escapeHtmlAttr($string)
    {
        return htmlspecialchars($string, ENT_QUOTES | ENT_SUBSTITUTE, null, false);
    }

    /**
     * @param string $string
     * @return string
     */
    public function escapeUrl($string)
    {
        return htmlspecialchars($string, ENT_QUOTES | ENT_SUBSTITUTE, null, false);
    }
}
